/** PostgreSQL takes neither U+0000 nor half of a surrogate pair; the escape (U+001A) marks where one was. */
const REFUSED = /[\0\u001a\p{Surrogate}]/gu;
const ESCAPED = /\u001a([0-9a-f]{4})/g;
/** The same in JSON text; a few more that only look like it do no harm. */
const IN_JSON = /\\u(?:0000|001a|d[89a-f]..)/i;

/** A text as PostgreSQL takes it. Two different texts stay different. */
export function storable(text: string): string {
  return text.replace(REFUSED, (one) => `\u001a${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text that `storable` was given. */
export function restored(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** JSON text that PostgreSQL takes, also as an operand of its JSON functions. @param value plain JSON */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return IN_JSON.test(text) ? JSON.stringify(mapped(value, storable)) : text;
}

export function restoredJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return text.includes('\\u001a') ? mapped(value, restored) : value;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), mapped(one, change)]));
}
