import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Text } from '../../language/text.ts';
import type { ReportData } from '../data.ts';
import { type Bench, type Judged, judge } from '../verify/judge.ts';

/** A report that is to be passed on, and what could be said of it when it was received. */
export interface Incoming {
  /** Its name as it came. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly data: ReportData;
  /** What is not as it was issued; empty when seal and signature are whole. */
  readonly altered: readonly Text[];
  readonly signature: 'genuine' | 'unknown-signer' | 'unchecked' | 'unsigned';
  /** Name of the registered office that signed it. */
  readonly by?: string;
}

/** A report that cannot be passed on, and why. */
interface Barred {
  readonly why: 'unreadable' | 'drill';
  readonly reasons: readonly Text[];
}

/**
 * Judges a received report as `verify` does. A drill is one by its data or by its page.
 * @param bytes what lies at `path`
 */
export async function incoming(path: string, bytes: Buffer, bench: Bench): Promise<Incoming | Barred> {
  const name = basename(path);
  const [judged] = await judge(path, name, bench);
  const report = judged?.report;
  if (!judged || !report?.data) {
    const problems = judged?.problems ?? [];
    return { why: 'unreadable', reasons: problems.map(({ sentence }) => sentence) };
  }
  if (judged.verdict === 'drill' || report.data.kind === 'drill' || /^# LATIHAN · /m.test(report.body)) {
    return { why: 'drill', reasons: [] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const altered = judged.altered.map(({ sentence: { id, en } }) => ({
    id: `${report.name}: ${id}`,
    en: `${report.name}: ${en}`,
  }));
  return {
    name,
    bytes,
    sha256,
    data: report.data,
    altered,
    signature: signatureOf(judged),
    ...(judged.by ? { by: judged.by.name } : {}),
  };
}

function signatureOf({ verdict }: Judged): Incoming['signature'] {
  return verdict === 'genuine' || verdict === 'unknown-signer' || verdict === 'unchecked'
    ? verdict
    : 'unsigned';
}
