import type { Context } from '@inquirer/type';
import { type Calls, Stopped } from '../walk/asker.ts';
import { stopOf, watchStreams } from './stop.ts';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Ends every prompt with `Stopped`; its reason may be a `Stopped` of its own. */
  readonly signal: AbortSignal;
}

/** What every prompt gets besides what it asks. */
interface Shared {
  readonly ended: (reason: 'input-ended' | 'hung-up') => void;
  readonly output: NodeJS.WritableStream;
  readonly ticks: Calls['ticks'] | undefined;
}

type AnyPrompt = (config: never, context?: Context) => Promise<unknown>;
/** What a prompt asks, without what every prompt gets. */
type Own<Prompt extends AnyPrompt> = Omit<Parameters<Prompt>[0], keyof Shared>;
type Answer<Prompt extends AnyPrompt> = Awaited<ReturnType<Prompt>>;

interface Run {
  <Prompt extends AnyPrompt>(prompt: Prompt, config: Own<Prompt>): Promise<Answer<Prompt>>;
  /** Shows a prompt until something else is over, whatever is pressed; nobody is called away meanwhile. */
  until<Prompt extends AnyPrompt>(over: Promise<void>, prompt: Prompt, config: Own<Prompt>): Promise<void>;
}

/** Why a prompt was taken away that nobody answered and nothing stopped. */
const AWAY = Symbol('called away');

/**
 * Runs one prompt after the other; whatever ends the input ends the prompt with `Stopped`. A call takes the prompt away, and
 * it comes back as it was left.
 */
export function runner({ input, output, signal }: Streams, calls: () => Calls | undefined): Run {
  const broken = watchStreams(input, output);
  // A stop is for good: whoever asks once more gets the same answer.
  let stopped: Stopped | undefined;

  /** Once: its value, or AWAY when `coming` was over before there was one. */
  async function once<Prompt extends AnyPrompt>(
    prompt: Prompt,
    config: Own<Prompt>,
    coming: Promise<void> | undefined,
  ): Promise<Answer<Prompt> | typeof AWAY> {
    const gone = stopped ?? broken() ?? stopOf(signal);
    if (gone) throw gone;
    const end = new AbortController();
    const ended = (reason: 'input-ended' | 'hung-up') => end.abort(new Stopped(reason));
    const aborted = () => end.abort(stopOf(signal));
    const away = () => end.abort(AWAY);
    signal.addEventListener('abort', aborted);
    coming?.then(away, away);
    try {
      const shared: Shared = { ended, output, ticks: calls()?.ticks };
      // Both together are the prompt's config; TypeScript cannot tell so of a prompt that it does not know yet.
      const whole = { ...config, ...shared } as unknown as Parameters<Prompt>[0];
      const context = { input, output, signal: end.signal, clearPromptOnDone: true };
      return (await prompt(whole, context)) as Answer<Prompt>;
    } catch (error) {
      if (end.signal.reason === AWAY && !stoppedBy(error)) return AWAY;
      stopped = stopOf(end.signal) ?? stoppedBy(error);
      throw stopped ?? error;
    } finally {
      signal.removeEventListener('abort', aborted);
    }
  }

  const run = async <Prompt extends AnyPrompt>(
    prompt: Prompt,
    config: Own<Prompt>,
  ): Promise<Answer<Prompt>> => {
    for (;;) {
      const over = new AbortController();
      const found = await once(prompt, config, calls()?.come(over.signal)).finally(() => over.abort());
      if (found !== AWAY) return found as Answer<Prompt>;
      await calls()?.answer();
    }
  };
  const until: Run['until'] = async (over, prompt, config) => {
    await once(prompt, config, over);
    await over;
  };
  return Object.assign(run, { until });
}

/** Ctrl+C comes as an ExitPromptError. Anything else is a fault of ours. */
function stoppedBy(error: unknown): Stopped | undefined {
  return error instanceof Error && error.name === 'ExitPromptError' ? new Stopped('interrupted') : undefined;
}
