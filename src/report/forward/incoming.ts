import { createHash } from 'node:crypto';
import { filled } from '../../language/failure.ts';
import { forwardMessages as m } from '../../language/messages/forward.ts';
import type { Text } from '../../language/text.ts';
import type { ReportData } from '../data.ts';
import { type Received, readReport } from '../received.ts';
import { sealState } from '../seal.ts';

/** A report that is to be passed on, and what its seal says. */
export interface Incoming {
  /** Its name as it came. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly data: ReportData;
  /** What is not as it was issued; empty when the seal is whole. */
  readonly altered: readonly Text[];
  /** A signature lies beside it. */
  readonly signed: boolean;
}

/** A report that cannot be passed on, and why. */
interface Barred {
  readonly why: 'unreadable' | 'drill';
  readonly reasons: readonly Text[];
}

/** Problems of reading that mean that the bytes are not those that were issued. */
const CHANGED = new Set(['bom', 'crlf', 'encoding', 'cut', 'pasted', 'yaml', 'field', 'form', 'newer']);

/** Looks at a received report: its data, its seal, and whether it is a drill, in the data or on the page. */
export async function incoming(bytes: Buffer, name: string, signed: boolean): Promise<Incoming | Barred> {
  const received = await readReport(bytes, name);
  const { data, problems } = received;
  if (data?.kind === 'drill' || /^# LATIHAN · /m.test(received.body)) return { why: 'drill', reasons: [] };
  if (!data) return { why: 'unreadable', reasons: problems.map(({ sentence }) => sentence) };
  const altered = [
    ...problems
      .filter(({ rule }) => CHANGED.has(rule))
      .map(({ sentence }) => naming(received.name, sentence)),
    ...sealReasons(received),
  ];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, sha256, data, altered, signed };
}

function sealReasons(received: Received): Text[] {
  const seal = sealState(received);
  const file = received.name;
  if (seal === 'none') return [filled(m.whyNoSeal, { file })];
  return [
    ...(seal.body ? [] : [filled(m.whyBody, { file })]),
    ...(seal.data ? [] : [filled(m.whyData, { file })]),
  ];
}

function naming(file: string, { id, en }: Text): Text {
  return { id: `${file}: ${id}`, en: `${file}: ${en}` };
}
