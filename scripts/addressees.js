// What addressees are called, for the program's own use: build and tests put it in place of `__ADDRESSEES__`.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Names by id and alias. The form of the file is judged where it is compiled. */
export function addresseeNames() {
  const file = new URL('../runbooks/addressees.yaml', import.meta.url);
  const { addressees } = parse(readFileSync(file, 'utf8'));
  return Object.assign(
    {},
    ...Object.entries(addressees).map(([id, { name, aliases }]) => ({ [id]: name, ...aliases })),
  );
}
