import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseSource } from '../../runbook/source.ts';
import { DIMENSIONS, type Dimension } from '../scenario.ts';

/** What a sheet says about one drill. */
export interface RoomResult {
  readonly file: string;
  readonly case: string;
  readonly scenario: { readonly id: string; readonly title: string };
  readonly team: readonly string[];
  readonly began: string;
  readonly closed: boolean;
  readonly total: number;
  readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
  readonly minutes: { readonly protected?: number; readonly reported?: number; readonly recovered?: number };
  readonly lines: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly result: string;
    readonly points: number;
    readonly of: number;
  }[];
}

/** Why a file is not in the table. */
type Refusal = 'unreadable' | 'not-a-sheet';

const percent = z.number().check(z.minimum(0), z.maximum(100));
const words = z.string().check(z.maxLength(500));
const count = z.optional(z.int().check(z.minimum(0)));

/** Further keys are a newer version's. */
const sheet = z.object({
  'gpr-respond': z.literal(1),
  kind: z.literal('drill'),
  document: z.literal('after-action'),
  case: words,
  scenario: z.object({ id: words, title: words }),
  team: z.array(words).check(z.maxLength(50)),
  began: words.check(z.refine((value) => !Number.isNaN(Date.parse(value)))),
  closed: z.boolean(),
  score: z.record(words, percent),
  minutes: z.object({ protected: count, reported: count, recovered: count }),
  lines: z
    .array(
      z.object({
        id: words,
        kind: words,
        title: words,
        result: words,
        points: z.number().check(z.minimum(0)),
        of: z.number().check(z.minimum(0)),
      }),
    )
    .check(z.maxLength(500)),
});

const LARGEST = 1_048_576;
/** A room has a few hundred sheets; a whole disk is a mistake. */
const MOST_FILES = 5_000;

/** The markdown files that a person names, and those in the folders that are named; sorted. */
export function sheetFiles(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(path, name));
  });
  return [...new Set(found)].sort().slice(0, MOST_FILES);
}

/** Reads one sheet by its front matter alone. What is no sheet is not read any further. */
export function readSheet(file: string): RoomResult | Refusal {
  let text: string;
  try {
    if (statSync(file).size > LARGEST) return 'unreadable';
    text = readFileSync(file, 'utf8');
  } catch {
    return 'unreadable';
  }
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  if (front === undefined) return 'not-a-sheet';
  const source = parseSource(Buffer.from(front), file);
  const read = source.problems.length > 0 ? undefined : sheet.safeParse(source.value);
  return read?.success ? resultOf(file, read.data) : 'not-a-sheet';
}

function resultOf(file: string, { score, minutes, ...rest }: z.infer<typeof sheet>): RoomResult {
  const dimensions: Partial<Record<Dimension, number>> = {};
  for (const dimension of DIMENSIONS) {
    const figure = score[dimension];
    if (figure !== undefined) dimensions[dimension] = figure;
  }
  return { ...rest, file, total: score.total ?? 0, dimensions, minutes: minutes as RoomResult['minutes'] };
}

/** Of several sheets of one drill the one of the closed drill, else the first: another state of the same is no second result. */
export function withoutDoubles(results: readonly RoomResult[]): readonly RoomResult[] {
  const once = new Map<string, RoomResult>();
  for (const result of results) {
    const known = once.get(result.case);
    if (!known || (!known.closed && result.closed)) once.set(result.case, result);
  }
  return [...once.values()];
}
