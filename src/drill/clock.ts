/** From a real moment (milliseconds) on, the drill's clock runs at this many times the real one; 0 while it stands. */
export interface Stretch {
  readonly from: number;
  readonly speed: number;
}

/**
 * The drill's time at a real moment: a pure function of where it started and of how fast it ran since.
 * @param start the drill's time at the first stretch, milliseconds
 * @param stretches in the order of time; a clock that goes back gives no time
 */
export function drillTime(start: number, stretches: readonly Stretch[], real: number): number {
  return stretches.reduce((time, { from, speed }, index) => {
    const until = Math.min(real, stretches[index + 1]?.from ?? real);
    return time + speed * Math.max(0, until - from);
  }, start);
}

/**
 * Today's date at the real moment in a zone, at the scenario's hour: where a drill's clock starts.
 * @param clock `22:30` @param hours ahead of UTC @returns UTC milliseconds
 */
export function startOf(clock: string, hours: number, real: number): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const local = new Date(real + hours * 3_600_000);
  return (
    Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), hour, minute) -
    hours * 3_600_000
  );
}
