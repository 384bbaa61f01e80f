import type { Readable } from 'node:stream';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { parcelMessages as m } from '../language/messages/parcel.ts';
import { size } from '../language/size.ts';
import type { Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { isPortable } from '../safety/name.ts';

/** A file in a received package. Nothing has been read of it yet. */
export interface Item {
  /** Path inside the package, with `/`; safe on every system. */
  readonly name: string;
  readonly bytes: number;
  open(): Promise<Readable>;
}

/** A package from elsewhere, looked at from outside: hostile until checked. */
export interface Parcel {
  readonly path: string;
  readonly items: readonly Item[];
  close(): void;
}

/** What may come in. Far beyond what a case holds; the sizes are those that evidence may have. */
export interface Bounds {
  readonly items: number;
  readonly depth: number;
  readonly each: number;
  readonly total: number;
  /** How many times larger than the zip its content may be; the first 64 MB are free. */
  readonly swell: number;
  /** Nothing is put on a disk under its name: then a name only may not lead out of the package. */
  readonly anyName?: boolean;
}

const GIB = 1024 ** 3;
export const BOUNDS: Bounds = { items: 5000, depth: 6, each: 2 * GIB, total: 16 * GIB, swell: 100 };

/** A package that is not taken as a whole. */
export class Refusal extends Failure {
  /** The reason before anything was filled in: one of `parcelMessages`. */
  readonly rule: Text;
  readonly reason: Text;

  constructor(rule: Text, values: Readonly<Record<string, string | number>>, cause?: unknown) {
    const reason = filled(rule, values);
    const { id } = filled(m.refused, { why: reason.id });
    const { en } = filled(m.refused, { why: reason.en });
    super(EXIT.badData, { id, en }, m.refusedNext, cause);
    this.rule = rule;
    this.reason = reason;
  }
}

/** Why a package is not taken, with the reason filled into one sentence. */
export function refusal(
  why: Text,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): Refusal {
  return new Refusal(why, values, cause);
}

/** Throws unless a name can stand as it is in a folder on every system, or, where any may, leads out of none. */
export function checkName(name: string, { depth, anyName = false }: Pick<Bounds, 'depth' | 'anyName'>): void {
  const parts = name.split('/');
  if (!parts.every(anyName ? isInside : isPortable))
    throw refusal(m.whyName, { name: inertLine(name).slice(0, 120) });
  if (parts.length > depth) throw refusal(m.whyDeep, { name: inertLine(name).slice(0, 120) });
}

/** A part of a path that leads deeper, on any system. */
function isInside(part: string): boolean {
  return !/^\.{0,2}$|[\\\0]|^[a-z]:$/i.test(part);
}

/** What file managers and mail programs leave behind. */
export function isLitter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/.*|\.ds_store|thumbs\.db|desktop\.ini|\._[^/]*|\.gpr-respond-[^/]*\.tmp)$/i.test(
    name,
  );
}

export function totalOf(items: readonly Item[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Throws for what cannot come in as a whole: names that a system would take otherwise, two files of one name, too much.
 */
export function checkItems(items: readonly Item[], bounds: Bounds): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const { name, bytes } of items) {
    checkName(name, bounds);
    if (bytes > bounds.each) throw refusal(m.whyLarge, { name: inertLine(name), size: size(bytes) });
    // Many disks take `A.png` and `a.png` for one name, and both ways of writing an accent too.
    const plain = name.normalize('NFC').toLowerCase();
    if (files.has(plain)) throw refusal(m.whyTwice, { name: inertLine(name) });
    files.add(plain);
    for (let at = plain.indexOf('/'); at !== -1; at = plain.indexOf('/', at + 1))
      folders.add(plain.slice(0, at));
  }
  const both = [...files].find((name) => folders.has(name));
  if (both !== undefined) throw refusal(m.whyTwice, { name: inertLine(both) });
  if (totalOf(items) > bounds.total) throw refusal(m.whyTotal, { size: size(totalOf(items)) });
}
