/** Whether a value read from a file is of the form that it has to be. */
export type Check = (value: unknown) => boolean;
/** Laid out once: it is gone through for every line and every report. */
export type Checks = readonly (readonly [key: string, check: Check])[];

export const text: Check = (value) => typeof value === 'string';
export const count: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
export const hash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** A time as this program writes it, UTC, which exists: what is made of another would be `NaN`, or another day. */
export const time: Check = (value) => typeof value === 'string' && TIME.test(value) && isInMonth(value);
/** The last days only are not in every month; most times need no more than a look at the day. */
function isInMonth(value: string): boolean {
  return value.slice(8, 10) <= '28' || new Date(value).toISOString() === value;
}
export const texts: Check = (value) => Array.isArray(value) && value.every(text);
export const value: Check = (given) => text(given) || texts(given);
export const maybe =
  (check: Check): Check =>
  (given) =>
    given === undefined || check(given);
/** A file directly inside one of the case's own folders: never a way out of it. */
export function inside(folder: string): Check {
  const directly = new RegExp(`^${folder}/[^/\\\\\\0]+$`);
  return (given) => typeof given === 'string' && directly.test(given) && !/\/\.{1,2}$/.test(given);
}

export function fits(given: Readonly<Record<string, unknown>>, checks: Checks): boolean {
  return checks.every(([key, check]) => check(given[key]));
}

export function shape(checks: Readonly<Record<string, Check>>): Check {
  const list = Object.entries(checks);
  return (given) => isObject(given) && fits(given, list);
}

export function list(check: Check): Check {
  return (given) => Array.isArray(given) && given.every(check);
}

export function oneOf(...allowed: readonly string[]): Check {
  return (given) => typeof given === 'string' && allowed.includes(given);
}

export function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
