import { filled } from '../../language/failure.ts';
import { verifyMessages as m } from '../../language/messages/verify.ts';
import type { Text } from '../../language/text.ts';
import { zoneOf } from '../../language/time.ts';
import type { Problem } from '../../runbook/problem.ts';
import { inertLine } from '../../safety/inert.ts';
import { EXCERPT, editionFileName, letterFileName } from '../edition-name.ts';
import type { Received } from '../received.ts';
import { sealState } from '../seal.ts';
import { type Alteration, type Judgement, type Part, type Signature, signedVerdict } from './judgement.ts';

/** Which part a problem of reading speaks of. A newer version is no alteration; what cannot be read at all is `unreadable`. */
const PARTS: Readonly<Record<string, Part>> = {
  bom: 'carriage',
  crlf: 'carriage',
  encoding: 'carriage',
  cut: 'body',
  pasted: 'data',
  yaml: 'data',
  field: 'data',
  form: 'data',
};

/**
 * Judges a report by what it holds, whatever it is called. Genuine is only what a registered office has signed, byte for
 * byte, and what is consistent in itself as well.
 * @param further what the case folder around it has shown
 */
export function judgeReport(
  received: Received,
  signature: Signature,
  further: readonly Alteration[] = [],
): Judgement {
  const { name, problems, data } = received;
  const altered = [...carried(problems), ...sealBroken(received), ...signatureBroken(signature), ...further];
  const base = { file: name, altered: once(altered), notes: named(received), problems };
  if (problems.some(({ rule }) => rule === 'file' || rule === 'data'))
    return { ...base, verdict: 'unreadable' };
  if (altered.length > 0) return { ...base, verdict: 'altered' };
  const signed = signedVerdict(signature);
  return { ...base, ...signed, ...(data?.kind === 'drill' ? { verdict: 'drill' } : {}) };
}

function carried(problems: readonly Problem[]): Alteration[] {
  return problems.flatMap(({ rule, sentence }) => {
    const part = PARTS[rule];
    return part ? [{ part, sentence }] : [];
  });
}

function sealBroken(received: Received): Alteration[] {
  if (!received.parts) return [];
  const seal = sealState(received);
  if (seal === 'none') return [{ part: 'seal', sentence: m.noSeal }];
  return [
    ...(seal.body ? [] : [{ part: 'body', sentence: m.bodyAltered } as const]),
    ...(seal.data ? [] : [{ part: 'data', sentence: m.dataAltered } as const]),
  ];
}

/** What is wrong with a signature, whatever it stands beside. */
export function signatureBroken({ kind }: Signature): Alteration[] {
  if (kind === 'bad') return [{ part: 'signature', sentence: m.signatureBad }];
  if (kind === 'no-signature') return [{ part: 'signature', sentence: m.signatureBroken }];
  return kind === 'other-purpose' ? [{ part: 'signature', sentence: m.signatureOther }] : [];
}

/** A part is told of once, by the most telling sentence, which comes first. */
function once(altered: readonly Alteration[]): readonly Alteration[] {
  return altered.filter(
    ({ part, sentence }, index) =>
      altered.findIndex((one) => one.part === part && one.sentence.id === sentence.id) === index,
  );
}

/** A name that does not say what is inside. */
function named({ data, name }: Received): readonly Text[] {
  if (!data) return [];
  const given = name.replace(/^.*[/\\]/, '').replace(/(?:_\d+| ?\(\d+\))(?=\.md$)/, '');
  if (!data.edition) return /_(?:awal|perkembangan|akhir)\.md$/.test(given) ? [m.workingCopy] : [];
  const zone = zoneOf(data.office.timezone);
  const { issued } = data.edition;
  const expected = data.excerpt
    ? letterFileName(EXCERPT, data.excerpt.for, data.account, { issued, zone })
    : editionFileName(data.kind, data.account, data.edition, zone);
  return given === expected ? [] : [filled(m.renamed, { expected: inertLine(expected) })];
}
