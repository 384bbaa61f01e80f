/**
 * The candidate that a mistyped word most likely means, or undefined when none is near.
 * At most a third of the letters may differ; a swap of two neighbours counts as one difference. Of what begins with the
 * word, the only one is meant: `hack` is `hacked`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase().slice(0, 64);
  const all = [...candidates];
  const begun = typed.length < 3 ? [] : all.filter((one) => one.toLowerCase().startsWith(typed));
  if (begun.length === 1) return begun[0];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of all) {
    const differences = distance(typed, candidate.toLowerCase());
    if (differences < least && differences < typed.length) [best, least] = [candidate, differences];
  }
  return best;
}

/** Optimal string alignment distance (Damerau 1964, Levenshtein 1966). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same];
      next.push(Math.min(...steps, swap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
