import { StringDecoder } from 'node:string_decoder';
import { Stopped } from '../walk/asker.ts';
import { stopOf } from './stop.ts';

export interface LineReader {
  /** The next line without its line break; rejects with `Stopped` at the end of input or when told to stop. */
  next(): Promise<string>;
}

/**
 * Lines of a stream, one for each question. What comes ahead of its question is kept: a pipe brings all answers at once.
 * Between questions the stream is paused, so that it does not hold the process.
 */
export function lineReader(input: NodeJS.ReadableStream, signal: AbortSignal): LineReader {
  const decoder = new StringDecoder('utf8');
  const lines: string[] = [];
  let rest = '';
  let over: Stopped | undefined;
  let wake = () => {};

  const take = (text: string) => {
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    lines.push(...parts);
  };
  const finish = (reason: 'input-ended' | 'hung-up') => {
    take(decoder.end());
    // A last line without a line break is an answer like any other.
    if (rest.trim() !== '') lines.push(rest.trimEnd());
    rest = '';
    over ??= new Stopped(reason);
    wake();
  };
  input.on('data', (chunk: Buffer | string) => {
    take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
    wake();
  });
  input.on('end', () => finish('input-ended'));
  input.on('close', () => finish('input-ended'));
  input.on('error', () => finish('hung-up'));
  input.pause();

  return {
    async next() {
      const woken = () => wake();
      signal.addEventListener('abort', woken);
      try {
        for (;;) {
          const stop = stopOf(signal);
          if (stop) throw stop;
          const line = lines.shift();
          if (line !== undefined) return line.replace(/^\ufeff/, '');
          if (over) throw over;
          const waited = new Promise<void>((resolve) => {
            wake = resolve;
          });
          input.resume();
          await waited;
        }
      } finally {
        signal.removeEventListener('abort', woken);
        input.pause();
      }
    },
  };
}
