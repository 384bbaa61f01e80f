import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileCorrespondence } from './correspondence-files.ts';
import { pathOf, runbooksIn } from './folder.ts';
import { openLibrary } from './library.ts';
import { loadRunbook } from './load.ts';
import type { Runbook } from './model.ts';
import { brokenRunbooks, isError, type Problem } from './problem.ts';
import { COMPILED } from './stationery.ts';
import { summaryOf } from './summary.ts';

/** A runbook as the build leaves it: put together, checked, and ready to be walked without YAML or schema. */
export interface CompiledRunbook {
  /** `post-incident/hacked/instagram`. */
  readonly path: string;
  readonly runbook: Runbook;
  /** The composed runbook as a file of its own; a case takes a copy. */
  readonly yaml: string;
  readonly sha256: string;
  /** Its sources: paths relative to the folder of runbooks, with `/`, and the SHA-256 of their bytes. */
  readonly from: readonly { readonly file: string; readonly sha256: string }[];
  readonly warnings: readonly Problem[];
}

/** Compiles every runbook of a folder. Ages are not judged: the same files give the same result on any day. @throws Failure 65 with all problems */
export function compileRunbooks(root: string): readonly CompiledRunbook[] {
  const place = { folder: root, shown: 'runbooks' };
  const library = openLibrary([place]);
  const problems: Problem[] = library.shared.flatMap((file) => file.problems);
  const compiled = runbooksIn(root).flatMap((where): CompiledRunbook[] => {
    const { ready, from, problems: found } = loadRunbook(place, where, library);
    problems.push(...found.filter(isError));
    return ready ? [{ path: pathOf(where), ...ready, from, warnings: found }] : [];
  });
  if (problems.length > 0) throw brokenRunbooks(root, problems);
  return compiled;
}

/** Compiles every runbook of `root` into `<path>.json` under `outDir`, with `index.json` as their list. */
export function writeCompiled(root: string, outDir: string): void {
  const compiled = compileRunbooks(root);
  const correspondence = compileCorrespondence(
    root,
    compiled.map(({ runbook }) => runbook),
  );
  mkdirSync(outDir, { recursive: true });
  for (const each of compiled) {
    const file = join(outDir, `${each.path}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(each));
  }
  writeFileSync(join(outDir, COMPILED), JSON.stringify(correspondence));
  const index = compiled.map(({ runbook, sha256 }) => summaryOf(runbook, sha256));
  writeFileSync(join(outDir, 'index.json'), JSON.stringify(index));
}
