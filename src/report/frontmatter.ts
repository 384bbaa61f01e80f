import { createHash } from 'node:crypto';
import { receiptsOf } from '../case/clocks.ts';
import { type Answer, applies, type CaseState } from '../case/fold.ts';
import { followUps } from '../case/follow.ts';
import { allAsks } from '../case/open.ts';
import { readiness } from '../case/readiness.ts';
import { storedFiles } from '../case/stored.ts';
import { textIn } from '../case/title.ts';
import type { Step } from '../runbook/model.ts';
import { type Forwarded, REPORT_FORMAT, type ReportData, type ReportStep, type Seal } from './data.ts';
import { finalState } from './standing.ts';
import type { ReportView } from './view.ts';
import { fill } from './wording.ts';

type Scalar = string | number | boolean;
export type Data = Scalar | readonly Data[] | { readonly [key: string]: Data | undefined };

/**
 * Everything that a recipient's program needs, in the order in which it stands in the front matter.
 * Times are UTC; a field that is not known is left out, never guessed.
 */
export function frontMatter(view: ReportView): ReportData {
  const { state, edition, journal, cut } = view;
  const { opened, facts } = state;
  const ready = readiness(view.runbook, state);
  return {
    'gpr-respond': REPORT_FORMAT,
    kind: opened.kind,
    case: opened.case,
    edition: edition && { type: edition.type, number: edition.number, issued: edition.issued },
    runbook: { id: opened.runbook.id, version: opened.runbook.version, sha256: opened.runbook.sha256 },
    office: { name: facts['office.name'], short: facts['office.short'], timezone: facts['office.timezone'] },
    account: {
      platform: opened.account.platform,
      handle: opened.account.handle,
      url: facts['account.url'],
      state: finalState(view.runbook, state),
    },
    linked: opened.linked,
    state: state.access,
    readiness: ready && { percent: ready.percent, done: ready.done, of: ready.of },
    times: times(state),
    steps: [...view.steps.flatMap((step) => stepData(step, state)), ...strayAnswers(view)],
    evidence: storedFiles(state).map(({ file, sha256, bytes, at }) => ({ file, sha256, bytes, at })),
    asks: allAsks(view.runbook, state).map(({ to, what, since, answered }) => ({
      to,
      what: fill(what, view),
      english: textIn(what, { state, lang: 'en' }),
      since,
      answered,
    })),
    waiting: absentIfEmpty(view.waiting.map(({ step, due }) => ({ id: step.id, due }))),
    followUps: absentIfEmpty(followUps(view.runbook, state).map(({ incident, due }) => ({ incident, due }))),
    forwarding: forwarding(state),
    journal: { entries: journal.entries, head: journal.head, whole: cut === undefined, damaged: cut },
  };
}

function absentIfEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function times(state: CaseState): ReportData['times'] {
  const { milestones, facts } = state;
  return {
    noticed: facts['incident.noticed'],
    occurred: facts['incident.occurred'],
    opened: state.opened.at,
    protected: milestones.protected,
    contained: milestones.contained,
    reported: milestones.reported,
    informed: milestones.informed,
    recovered: milestones.recovered,
    announced: milestones.announced,
    closed: state.closed,
  };
}

/** A step that was answered, or that applies and was never reached; others of the runbook's branches are left out. */
function stepData(step: Step, state: CaseState): ReportStep[] {
  const answer = state.answers.get(step.id);
  if (answer) return [answerData(answer, applies(step, state))];
  return applies(step, state) ? [{ id: step.id, reached: false }] : [];
}

function answerData(answer: Answer, applying: boolean): ReportStep {
  return {
    id: answer.step,
    outcome: answer.outcome,
    answer: answer.value,
    reason: answer.reason,
    waived: answer.waived,
    at: answer.sent?.when ?? answer.at,
    // Its branch was left by changing an earlier answer.
    applies: applying ? undefined : false,
  };
}

/** Answers to steps that this runbook does not have: nothing that was answered is dropped. */
function strayAnswers({ state, step }: ReportView): ReportStep[] {
  return [...state.answers.values()]
    .filter((answer) => !step.has(answer.step))
    .map((one) => answerData(one, false));
}

/** Who handed what to whom: the hash is that of the newest edition that had been issued by then. */
function forwarding(state: CaseState): Forwarded[] {
  return receiptsOf(state).map(({ sent, ticket, confirmed }) => ({
    by: state.facts['office.name'],
    to: sent.to,
    at: sent.when,
    how: sent.how,
    ticket,
    confirmed: confirmed && { by: confirmed.by, at: confirmed.when },
    sha256: state.issued.findLast((issued) => issued.seq < sent.seq)?.sha256,
  }));
}

/**
 * Data as YAML, two levels deep in blocks and one item a line below that. Every string is double-quoted as JSON, which
 * YAML 1.2 reads the same; what could be markup to a renderer that does not know front matter is a `\u` escape.
 * Written here because it runs after every answer, when the YAML library is not loaded. `canonical.ts` reads it back.
 */
export function toYaml(data: { readonly [key: string]: Data | undefined }): string {
  return entriesOf(data)
    .map(([key, value]) => {
      if (!isList(value)) return `${key}: ${flow(value)}`;
      return value.length === 0
        ? `${key}: []`
        : `${key}:\n${value.map((item) => `  - ${flow(item)}`).join('\n')}`;
    })
    .join('\n');
}

/**
 * The seal as the last line of a front matter: it tells where a report was changed, though not by whom, since anyone
 * can work it out anew.
 * @param yaml the lines before it, as `toYaml` writes them, without the last line feed
 * @param body everything that stands after the front matter's closing line
 */
export function sealed(yaml: string, body: string): string {
  const seal: Seal = { body: sha256(body), data: sha256(`${yaml}\n`) };
  return `${yaml}\n${toYaml({ seal })}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function flow(value: Data): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const fields = entriesOf(value).map(([key, item]) => `${key}: ${flow(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Beyond JSON's own: markup, and what is invisible or changes direction, also to an editor that shows the raw file. */
const HIDDEN = /[<>&`[\]\u007f-\u009f\u2028\u2029\ufffe\uffff]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Most strings are ids, times and hashes. */
export const SIMPLE = /^[\w .,:;()/+-]*$/;

/** A string as it is written. */
export function quoted(value: string): string {
  if (SIMPLE.test(value)) return `"${value}"`;
  const whole = value.replace(/\p{Surrogate}/gu, '\ufffd');
  return JSON.stringify(whole).replace(HIDDEN, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return character.length === 1 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
}

function entriesOf(data: { readonly [key: string]: Data | undefined }): [string, Data][] {
  return Object.entries(data).filter((pair): pair is [string, Data] => pair[1] !== undefined);
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}
