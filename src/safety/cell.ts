/** What spreadsheets take for the start of a formula (OWASP, CSV Injection), also in full width. */
const FORMULA = /^\s*[=+\-@\t\r|%＝＋－＠]/u;

/** A cell that is nothing but its text: an apostrophe stands before what could be a formula. */
export function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return `"${guarded(value).replaceAll('"', '""')}"`;
}

/** Text that no spreadsheet takes for a formula. */
export function guarded(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** What stood there before `guarded`. */
export function unguarded(value: string): string {
  return value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value;
}
