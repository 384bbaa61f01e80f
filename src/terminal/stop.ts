import { Stopped } from '../walk/asker.ts';

/** Why a signal was aborted, as a stop; undefined while it is not. Without a reason of its own it was an interrupt. */
export function stopOf(signal: AbortSignal): Stopped | undefined {
  if (!signal.aborted) return undefined;
  return signal.reason instanceof Stopped ? signal.reason : new Stopped('interrupted');
}

/**
 * Notices streams that break between two questions, where nobody else listens and an error would end the process.
 * @returns asks whether one of them has broken, or there is no more input to come.
 */
export function watchStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): () => Stopped | undefined {
  let broken = false;
  const breaks = () => {
    broken = true;
  };
  input.on('error', breaks);
  output.on('error', breaks);
  return () => {
    if (broken) return new Stopped('hung-up');
    const { readableEnded, destroyed } = input as { readableEnded?: boolean; destroyed?: boolean };
    return readableEnded || destroyed ? new Stopped('input-ended') : undefined;
  };
}
