/** The value in the middle. */
function median(values) {
  return percentile(values, 50);
}

/** The value below which `share` per cent of the values lie (nearest rank). */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
}

/**
 * Runs two things by turns, A B A B …, so that whatever else the machine does meets both alike.
 * @param {() => Promise<number>} a milliseconds
 * @param {() => Promise<number>} b milliseconds
 * @param {boolean} [warm] runs both once before; what takes a minute needs no warming
 * @returns medians of both, and the median of the ratios of each pair
 */
export async function paired(a, b, rounds, warm = true) {
  if (warm) {
    await a();
    await b();
  }
  const pairs = [];
  for (let round = 0; round < rounds; round++) pairs.push([await a(), await b()]);
  return {
    a: median(pairs.map(([first]) => first)),
    b: median(pairs.map(([, second]) => second)),
    ratio: median(pairs.map(([first, second]) => first / second)),
  };
}

/** Prints one figure: what, how much, the target if there is one, and whether it is kept. */
export function line(what, figure, { target, unit = '×', digits = 2, remark = '' } = {}) {
  const value = `${figure.toFixed(digits)} ${unit}`;
  const verdict = target === undefined ? '' : `target ${target} ${unit}`;
  const kept = target === undefined ? '' : figure <= target ? 'ok' : 'over';
  console.log(
    `${what.padEnd(50)} ${value.padStart(10)}  ${verdict.padEnd(16)} ${kept.padEnd(5)} ${remark}`.trimEnd(),
  );
}

/** Two medians beside a ratio. */
export function milliseconds({ a, b }) {
  return `${a.toFixed(0)} : ${b.toFixed(0)} ms`;
}

/** A figure that cannot be had on this machine. */
export function skipped(what, why) {
  console.log(`${what.padEnd(50)} skipped: ${why}`);
}

/** A figure that there is none of because the program did not do what was measured. */
export function failed(what, why) {
  console.log(`${what.padEnd(50)} FAILED: ${why}`);
  process.exitCode = 1;
}
