import { createHash } from 'node:crypto';
import { hash, list, maybe, shape, text, time } from '../../case/check.ts';

/** One office's line in the forwarding record. The lines of all received records stay; each names by hash those it goes on from. */
export interface Link {
  /** When it was passed on, UTC. */
  readonly at: string;
  readonly by: {
    readonly office: string;
    readonly officer: string;
    readonly position?: string;
    readonly contact?: string;
  };
  /** Id of the addressee. */
  readonly to: string;
  /** The covering letter's file name. */
  readonly letter: string;
  /** The reports, by the name they have in the package, as they were received. */
  readonly received: readonly { readonly file: string; readonly sha256: string }[];
  /** Why altered ones were passed on all the same. */
  readonly despite?: string;
  /** SHA-256 (hex) of the last lines of the records that came with them; empty at the first office. */
  readonly prev: readonly string[];
}

/** A record as read: its lines as stored, and what they say. */
export interface Chain {
  readonly lines: readonly string[];
  readonly links: readonly Link[];
}

export const NO_CHAIN: Chain = { lines: [], links: [] };
const MOST_LINES = 1000;

const isLink = shape({
  at: time,
  by: shape({ office: text, officer: text, position: maybe(text), contact: maybe(text) }),
  to: text,
  letter: text,
  received: list(shape({ file: text, sha256: hash })),
  despite: maybe(text),
  prev: list(hash),
});

/** Reads a record; undefined when a line is none, or names one before it that is not there. */
export function readChain(stored: string): Chain | undefined {
  const lines = stored.split('\n').filter((line) => line !== '');
  if (lines.length > MOST_LINES) return undefined;
  const seen = new Set<string>();
  const links: Link[] = [];
  for (const line of lines) {
    const link = linkOf(line);
    if (!link?.prev.every((one) => seen.has(one))) return undefined;
    seen.add(sha256(line));
    links.push(link);
  }
  return { lines, links };
}

/** Several records as one: every line once, each after those it goes on from. */
export function joined(chains: readonly Chain[]): Chain {
  const all = new Map(
    chains.flatMap(({ lines, links }) => lines.map((line, at) => [line, links[at]] as const)),
  );
  const known = [...all].flatMap(([line, link]) => (link ? [{ line, link }] : []));
  return { lines: known.map(({ line }) => line), links: known.map(({ link }) => link) };
}

/** The record with one more line, which goes on from everything that nothing goes on from yet. */
export function extended({ lines, links }: Chain, link: Omit<Link, 'prev'>): Chain {
  const passed = new Set(links.flatMap(({ prev }) => prev));
  const prev = lines.map(sha256).filter((one) => !passed.has(one));
  const next: Link = { ...link, prev };
  return { lines: [...lines, JSON.stringify(next)], links: [...links, next] };
}

export function chainText({ lines }: Chain): string {
  return lines.map((line) => `${line}\n`).join('');
}

function linkOf(line: string): Link | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return isLink(parsed) ? (parsed as unknown as Link) : undefined;
  } catch {
    return undefined;
  }
}

function sha256(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}
