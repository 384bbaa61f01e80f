/** An account's name as the platform writes it: without the `@` that people put before it. */
export function cleanHandle(handle: string): string {
  return handle.trim().replace(/^@+/, '');
}

/** Whether two handles name one account. */
export function sameHandle(one: string, other: string): boolean {
  return cleanHandle(one).toLowerCase() === cleanHandle(other).toLowerCase();
}
