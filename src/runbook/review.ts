/** After this many days without a review, people are warned that a runbook may be out of date. */
export const REVIEW_DAYS = 180;

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
