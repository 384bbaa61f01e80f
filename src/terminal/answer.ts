import { isAbsolute, join, normalize, sep } from 'node:path';
import { scriptMessages as messages } from '../language/messages/script.ts';
import { parseMoment } from '../language/time.ts';
import type { Outcome, Step } from '../runbook/model.ts';
import type { Path } from '../runbook/place.ts';
import { isError } from '../runbook/problem.ts';
import { refuseSecrets } from './disclosed.ts';
import { warnIfDoubtful } from './doubtful.ts';
import type { Reading } from './reading.ts';

/** What an answers file says about one step. Times are UTC, files are absolute paths. */
export interface ScriptedAnswer {
  readonly outcome: Outcome;
  readonly value?: string | readonly string[];
  readonly reason?: string;
  readonly waived?: string;
  readonly note?: string;
  readonly files: readonly string[];
  /** notify: what was handed over how and to whom. */
  readonly sent?: {
    readonly how: string;
    readonly receiver: string;
    readonly ticket?: string;
    readonly when?: string;
  };
  readonly at?: string;
  readonly notSecret: boolean;
}

interface Around {
  /** Where the answers file lies. */
  readonly folder: string;
  /** Whether the file replays a case, with a clock of its own. */
  readonly replayed: boolean;
  readonly exists: (path: string) => boolean;
  /** Of the runbook. */
  readonly platform: string;
}

const OUTCOMES: readonly Outcome[] = ['done', 'not-possible', 'not-applicable', 'later'];
const REASONED = OUTCOMES.slice(1);
const ALWAYS = ['outcome', 'reason', 'waived', 'note', 'files', 'at', 'not-secret'];
const SENT = ['how', 'receiver', 'ticket', 'when'];

/** Reads what a file says about one step: a bare value, or a mapping. Undefined when there is a fault. */
export function readAnswer(
  reading: Reading,
  path: Path,
  step: Step,
  around: Around,
): ScriptedAnswer | undefined {
  const before = reading.problems.length;
  const long = reading.keys(path) !== undefined;
  const answer = long ? readLong(reading, path, step, around) : readShort(reading, path, step);
  if (answer && !answer.notSecret)
    refuseSecrets(reading, textsOf(answer, long ? (key) => [...path, key] : () => path));
  if (answer && step.kind === 'text' && typeof answer.value === 'string') {
    const place = long ? [...path, 'value'] : path;
    warnIfDoubtful(reading, place, answer.value, { ...step, platform: around.platform });
  }
  return reading.problems.slice(before).some(isError) ? undefined : answer;
}

/** Every text that a person wrote freely; choices and times have words of their own. */
function textsOf(
  { value, reason, waived, note, sent }: ScriptedAnswer,
  at: (key: string) => Path,
): readonly (readonly [Path, string | undefined])[] {
  return [
    [at('value'), typeof value === 'string' ? value : undefined],
    [at('reason'), reason],
    [at('waived'), waived],
    [at('note'), note],
    [at('how'), sent?.how],
    [at('receiver'), sent?.receiver],
    [at('ticket'), sent?.ticket],
  ];
}

/** `access: locked-out`, `which: [a, b]`, or `secure: done` where a step has no value. */
function readShort(reading: Reading, path: Path, step: Step): ScriptedAnswer | undefined {
  const plain = { files: [], notSecret: false };
  if (takesValue(step)) {
    const value = readValue(reading, path, step);
    return value === undefined ? undefined : { ...plain, outcome: 'done', value };
  }
  const outcome = readOutcome(reading, path);
  if (outcome === undefined) return undefined;
  if (outcome !== 'done') return reading.fault(path, messages.missingReason, { outcome });
  if (step.kind === 'notify') return reading.fault(path, messages.missingSent, { step: step.id });
  return { ...plain, outcome };
}

function readLong(reading: Reading, path: Path, step: Step, around: Around): ScriptedAnswer | undefined {
  reading.map(path, [
    ...ALWAYS,
    ...(takesValue(step) ? ['value'] : []),
    ...(step.kind === 'notify' ? SENT : []),
  ]);
  const at = (key: string) => [...path, key];
  const outcome = reading.has(at('outcome')) ? readOutcome(reading, at('outcome')) : 'done';
  if (outcome === undefined) return undefined;
  const reason = readReason(reading, path, outcome);
  const done = outcome === 'done';
  const value = done && takesValue(step) ? readNeeded(reading, path, step) : undefined;
  const sent = done && step.kind === 'notify' ? readSent(reading, path, step) : undefined;
  const time = reading.time(at('at'));
  if (time !== undefined && !around.replayed) reading.fault(at('at'), messages.atWithoutReplay, {}, 'key');
  const [note, waived] = [reading.text(at('note')), reading.text(at('waived'))];
  return {
    outcome,
    files: readFiles(reading, at('files'), around),
    notSecret: reading.truth(at('not-secret')) ?? false,
    ...(value === undefined ? {} : { value }),
    ...(reason === undefined ? {} : { reason }),
    ...(waived === undefined ? {} : { waived }),
    ...(note === undefined ? {} : { note }),
    ...(sent === undefined ? {} : { sent }),
    ...(time === undefined ? {} : { at: time }),
  };
}

/** Every outcome but "done" has a reason, and only those. */
function readReason(reading: Reading, path: Path, outcome: Outcome): string | undefined {
  const reason = reading.text([...path, 'reason']);
  if (outcome !== 'done' && reason === undefined) {
    return reading.fault([...path, 'outcome'], messages.missingReason, { outcome });
  }
  if (outcome === 'done' && reason !== undefined) {
    return reading.fault([...path, 'reason'], messages.reasonAlone, { allowed: REASONED.join(', ') }, 'key');
  }
  return reason;
}

function takesValue(step: Step): boolean {
  return step.kind === 'choice' || step.kind === 'choices' || step.kind === 'text' || step.kind === 'time';
}

function readOutcome(reading: Reading, path: Path): Outcome | undefined {
  const typed = reading.text(path);
  const outcome = OUTCOMES.find((one) => one === typed);
  if (outcome || typed === undefined) return outcome;
  return reading.unknown(path, messages.unknownOutcome, { value: typed }, OUTCOMES);
}

function readNeeded(reading: Reading, path: Path, step: Step): string | readonly string[] | undefined {
  if (reading.has([...path, 'value'])) return readValue(reading, [...path, 'value'], step);
  return reading.fault(path, messages.missingValue, { step: step.id }, 'key');
}

function readValue(reading: Reading, path: Path, step: Step): string | readonly string[] | undefined {
  if (reading.raw(path) === null) return reading.fault(path, messages.missingValue, { step: step.id });
  if (step.kind === 'choices') {
    const values = reading.texts(path);
    const listed = Array.isArray(reading.raw(path));
    for (const [index, value] of (values ?? []).entries())
      known(reading, listed ? [...path, index] : path, step, value);
    const alone = (values ?? []).findIndex((value) => step.choices?.[value]?.alone);
    if (alone !== -1 && new Set(values).size > 1)
      return reading.fault([...path, alone], messages.alone, { step: step.id, value: values?.[alone] ?? '' });
    return values?.length === 0 ? reading.fault(path, messages.missingValue, { step: step.id }) : values;
  }
  const value = reading.text(path);
  if (value === undefined) return undefined;
  if (step.kind === 'choice') return known(reading, path, step, value);
  // Whether it lies in the past is known only when it is played.
  if (step.kind === 'time' && !parseMoment(value, 'Asia/Jakarta', '2000-01-01T00:00:00.000Z')) {
    return reading.fault(path, messages.notTime, { value });
  }
  return value;
}

function known(reading: Reading, path: Path, step: Step, value: string): string | undefined {
  const choices = Object.keys(step.choices ?? {});
  if (choices.includes(value)) return value;
  return reading.unknown(path, messages.unknownChoice, { step: step.id, value }, choices);
}

function readSent(reading: Reading, path: Path, step: Step): ScriptedAnswer['sent'] {
  const [how, receiver] = [reading.text([...path, 'how']), reading.text([...path, 'receiver'])];
  const [ticket, when] = [reading.text([...path, 'ticket']), reading.time([...path, 'when'])];
  if (how === undefined || receiver === undefined)
    return reading.fault(path, messages.missingSent, { step: step.id }, 'key');
  return { how, receiver, ...(ticket ? { ticket } : {}), ...(when ? { when } : {}) };
}

/** Absolute paths. A file from elsewhere must not pull in what lies outside of its own folder. */
function readFiles(reading: Reading, path: Path, { folder, exists }: Around): readonly string[] {
  if (!reading.has(path)) return [];
  const names = reading.texts(path) ?? [];
  if (names.length === 0) reading.fault(path, messages.notFiles);
  return names.map((name, index) => {
    const plain = normalize(name);
    const outside =
      isAbsolute(plain) || plain === '..' || plain.startsWith(`..${sep}`) || /^[a-z]:/i.test(plain);
    const there = Array.isArray(reading.raw(path)) ? [...path, index] : path;
    if (outside) reading.fault(there, messages.fileOutside, { value: name });
    else if (!exists(join(folder, plain))) reading.fault(there, messages.fileMissing, { value: name });
    return join(folder, plain);
  });
}
