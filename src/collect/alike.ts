import type { FiledText } from './model/filed.ts';

/** Keeps once what is the same in many reports, as far as it is worth while. */
interface Alike {
  text(text: FiledText): FiledText;
  /** What JSON holds: of one text mostly one value, for all who ask. */
  parsed(text: string): object;
}

/** Where more than this differ, little is gained. */
const MOST = 20_000;

/** Nothing is kept yet; what comes after `MOST` others is not kept at all. */
export function createAlike(): Alike {
  const texts = new Map<string, string>();
  const values = new Map<string, object>();
  const once = (text: string) => kept(texts, text, () => text);
  return {
    text: ({ about, facts, steps, open }) => ({
      about: once(about),
      facts: once(facts),
      steps: once(steps),
      open,
    }),
    parsed: (text) => kept(values, text, () => JSON.parse(text)),
  };
}

function kept<T>(among: Map<string, T>, key: string, make: () => T): T {
  const before = among.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (among.size < MOST) among.set(key, made);
  return made;
}
