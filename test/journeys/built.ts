import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Journeys run the built program: says so when there is none, or when it is older than its source. */
export function setup(): void {
  const root = join(import.meta.dirname, '../..');
  const main = join(root, 'dist/main.cjs');
  if (!existsSync(main))
    throw new Error('The journeys run the built program, and dist/main.cjs is missing: npm run build');
  const built = statSync(main).mtimeMs;
  const changed = ['src', 'runbooks']
    .flatMap((folder) => filesIn(join(root, folder)))
    .filter((file) => statSync(file).mtimeMs > built);
  if (changed.length === 0) return;
  const others = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  console.warn(
    `The built program is older than ${changed[0]}${others}; the journeys run the old one until: npm run build`,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
