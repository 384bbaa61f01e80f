import { filled } from '../language/failure.ts';
import { registerMessages as m } from '../language/messages/register.ts';
import type { Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { NAMESPACE } from './key.ts';
import { type PublicKey, publicKey } from './publickey.ts';

/** An office whose signatures are known: a line of `allowed_signers` (ssh-keygen(1), ALLOWED SIGNERS). */
export interface Office {
  /** Its short name, the principal of the line: `dinkes-rembang`. */
  readonly short: string;
  /** Its full name, the line's comment. */
  readonly name: string;
  readonly key: PublicKey;
  /** From 1. */
  readonly line: number;
}

interface RegisterProblem {
  readonly line: number;
  readonly sentence: Text;
}

/** The register as it can be used: what is wrong with a line leaves out that line only. */
export interface Register {
  readonly offices: readonly Office[];
  readonly problems: readonly RegisterProblem[];
}

/** No register of a country's offices is larger. */
export const LARGEST_REGISTER = 16 * 1024 ** 2;

/** Nothing that ssh-keygen would take for a pattern or a list, and nothing that looks like something else. */
export const SHORT = /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/;

/** The options that a line may have: it counts for our signatures only. */
const OPTIONS = new RegExp(`^namespaces="${NAMESPACE}"$`);

/** Reads `allowed_signers`, also one that was edited by hand. */
export function readRegister(text: string): Register {
  const offices: Office[] = [];
  const problems: RegisterProblem[] = [];
  const owners = new Map<string, Office>();
  text.split('\n').forEach((raw, index) => {
    const words = raw.replace(/\r$/, '').trim();
    if (words === '' || words.startsWith('#')) return;
    const line = index + 1;
    const office = officeOf(words, line);
    const other = 'key' in office ? owners.get(office.key.fingerprint) : undefined;
    if (!('key' in office)) problems.push({ line, sentence: office });
    else if (other) {
      problems.push({ line, sentence: filled(m.sameKey, { short: other.short, line: other.line }) });
    } else {
      offices.push(office);
      owners.set(office.key.fingerprint, office);
    }
  });
  return { offices, problems };
}

function officeOf(words: string, line: number): Office | Text {
  const [, short = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(words) ?? [];
  if (!SHORT.test(short)) return filled(m.badShort, { short: inertLine(short || words).slice(0, 60) });
  const [, options = '', after = rest] = /^((?!ssh-ed25519 )(?:"[^"]*"|[^\s"])+)\s+(.*)$/.exec(rest) ?? [];
  const key = publicKey(after);
  if (options !== '' && publicKey(after) && !OPTIONS.test(options))
    return filled(m.badOption, { option: inertLine(options).slice(0, 60) });
  if (!key || (options !== '' && !OPTIONS.test(options))) return m.badKey;
  return { short, name: inertLine(key.comment) || short, key, line };
}

/** Why something is no short name. */
export function badShort(short: string): Text | undefined {
  return SHORT.test(short) ? undefined : filled(m.badShort, { short: inertLine(short).slice(0, 60) });
}

/** Why an office cannot be added; undefined when it can. */
export function refusal(
  { offices }: Register,
  { short, name, key }: { readonly short: string; readonly name: string; readonly key: PublicKey },
): Text | undefined {
  const bad = badShort(short);
  if (bad) return bad;
  if (name === '' || name.length > 200) return m.badName;
  const owner = offices.find((one) => one.key.fingerprint === key.fingerprint);
  if (owner?.short === short) return filled(m.alreadyThere, { short, line: owner.line });
  if (owner) return filled(m.sameKey, { short: owner.short, line: owner.line });
  const namesake = offices.find((one) => one.short === short && one.name !== name);
  if (namesake) return filled(m.shortTaken, { short, name: namesake.name, line: namesake.line });
  const twin = offices.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.short !== short);
  return twin && filled(m.nameTaken, { name, short: twin.short, line: twin.line });
}

/** The register's text with one more line; lines that people wrote stay as they are. */
export function withOffice(text: string, short: string, name: string, key: PublicKey): string {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}${short} namespaces="${NAMESPACE}" ssh-ed25519 ${key.blob} ${inertLine(name)}\n`;
}

/** The register's text without these offices' lines. */
export function withoutOffices(text: string, gone: readonly Office[]): string {
  const lines = new Set(gone.map(({ line }) => line));
  return text
    .split('\n')
    .filter((_, index) => !lines.has(index + 1))
    .join('\n');
}
