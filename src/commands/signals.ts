import { Stopped } from '../walk/asker.ts';

/**
 * An AbortSignal that fires with a `Stopped` on Ctrl+C from outside, SIGTERM and a closed terminal.
 * The listeners stay for good: a second signal must not kill the process while the first is being written down.
 */
export function stopSignal(signals: NodeJS.EventEmitter): AbortSignal {
  const controller = new AbortController();
  const stop = (reason: Stopped['reason']) => () => controller.abort(new Stopped(reason));
  signals.on('SIGINT', stop('interrupted'));
  signals.on('SIGTERM', stop('interrupted'));
  signals.on('SIGHUP', stop('hung-up'));
  return controller.signal;
}
