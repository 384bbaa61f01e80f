import { dirname, resolve } from 'node:path';
import { scriptMessages as messages } from '../language/messages/script.ts';
import type { Lang, Text } from '../language/text.ts';
import { allSteps, type Field, type Runbook } from '../runbook/model.ts';
import { isError, type Problem, printProblem, sortedProblems } from '../runbook/problem.ts';
import { parseSource } from '../runbook/source.ts';
import { readAnswer, type ScriptedAnswer } from './answer.ts';
import { refuseSecrets } from './disclosed.ts';
import { warnIfDoubtful } from './doubtful.ts';
import { Reading } from './reading.ts';

export interface AnswersScript {
  /** As it was named. */
  readonly file: string;
  readonly account?: string;
  /** Facts by `Field` name: the profile of the file, and `noticed`. */
  readonly facts: Readonly<Record<string, string>>;
  readonly replay?: { readonly story: string; readonly starts: string };
  /** Set when a scenario is rehearsed from the file. */
  readonly drill?: ScriptedDrill;
  /** Whether the case is closed at the review; else it stays open there. */
  readonly close: boolean;
  readonly answers: ReadonlyMap<string, ScriptedAnswer>;
}

/** What a rehearsal needs besides answers. */
export interface ScriptedDrill {
  /** The drill's time at its start, UTC. */
  readonly starts?: string;
  /** What is written or chosen at the questions that belong to no step, by their key: a surprise's id, `plan-1-what`. */
  readonly says: ReadonlyMap<string, string>;
}

const KEYS = ['account', 'profile', 'replay', 'drill', 'noticed', 'close', 'not-secret', 'answers'];

/** A record, so that the compiler notices a field that is missing here. */
const FIELDS: Readonly<Record<Field, true>> = {
  'office.name': true,
  'office.timezone': true,
  'reporter.name': true,
  'reporter.position': true,
  'reporter.contact': true,
  'account.url': true,
  'account.owner': true,
  'account.followers': true,
  'account.state': true,
  'kominfo.name': true,
  spokesperson: true,
  'incident.noticed': true,
  'incident.occurred': true,
};

/**
 * Reads an answers file against the runbook that it is for. Everything that is wrong is found at once.
 * @param text the file's content, @param file its path, as it is named in problems; files of evidence lie beside it.
 * @param exists tells whether a path leads to anything
 * @returns the script, or problems as `file:line:column: rule: sentence` with an excerpt, never both; and warnings, printed alike.
 */
export function readAnswers(
  text: string,
  file: string,
  runbook: Runbook,
  lang: Lang,
  exists: (path: string) => boolean,
): {
  readonly script?: AnswersScript;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
} {
  const source = parseSource(Buffer.from(text, 'utf8'), file);
  const reading = new Reading(source);
  const script = source.problems.length > 0 ? undefined : readScript(reading, file, runbook, exists);
  const found = sortedProblems([...source.problems, ...reading.problems]);
  const printed = (wanted: readonly Problem[]) => wanted.map((problem) => printProblem(problem, lang));
  const problems = printed(found.filter(isError));
  const warnings = printed(found.filter((problem) => !isError(problem)));
  return { problems, warnings, ...(script && problems.length === 0 ? { script } : {}) };
}

function readScript(
  reading: Reading,
  file: string,
  runbook: Runbook,
  exists: (path: string) => boolean,
): AnswersScript | undefined {
  const root = reading.map([], KEYS);
  if (!root) return undefined;
  const replay = readReplay(reading, root);
  const drill = readDrill(reading, root);
  const account = reading.text(['account']);
  const answers = reading.keys(['answers']);
  if (!answers) return reading.fault([], messages.noAnswers);
  const steps = new Map(allSteps(runbook).map((step) => [step.id, step]));
  const read = new Map<string, ScriptedAnswer>();
  for (const id of answers) {
    const step = steps.get(id);
    const folder = dirname(resolve(file));
    if (!step)
      reading.unknown(['answers', id], messages.unknownStep, { step: id, runbook: runbook.id }, steps.keys());
    else {
      const answer = readAnswer(reading, ['answers', id], step, {
        folder,
        replayed: replay !== undefined || drill?.starts !== undefined,
        exists,
        platform: runbook.platform,
      });
      if (answer) read.set(id, answer);
    }
  }
  const facts = readFacts(reading, root, runbook.platform);
  if (reading.truth(['not-secret']) !== true) {
    refuseSecrets(reading, [
      [['account'], account],
      [['replay', 'story'], replay?.story],
      ...Object.entries(facts).map(([name, value]) => [['profile', name], value] as const),
    ]);
  }
  return {
    file,
    facts,
    close: reading.truth(['close']) ?? false,
    answers: read,
    ...(account ? { account } : {}),
    ...(replay ? { replay } : {}),
    ...(drill ? { drill } : {}),
  };
}

function readReplay(reading: Reading, root: Readonly<Record<string, unknown>>): AnswersScript['replay'] {
  if (root.replay === undefined) return undefined;
  if (!reading.map(['replay'], ['story', 'starts'])) return undefined;
  const need = (path: readonly string[], words: Text) =>
    reading.has(path) || reading.fault(['replay'], words);
  need(['replay', 'story'], messages.notText);
  need(['replay', 'starts'], messages.notText);
  return { story: reading.text(['replay', 'story']) ?? '', starts: reading.time(['replay', 'starts']) ?? '' };
}

function readDrill(reading: Reading, root: Readonly<Record<string, unknown>>): ScriptedDrill | undefined {
  if (root.drill === undefined) return undefined;
  if (!reading.map(['drill'], ['starts', 'says'])) return undefined;
  const starts = reading.time(['drill', 'starts']);
  const says = new Map<string, string>();
  for (const key of reading.keys(['drill', 'says']) ?? []) {
    const word = reading.text(['drill', 'says', key]);
    if (word !== undefined) says.set(key, word);
  }
  return { says, ...(starts === undefined ? {} : { starts }) };
}

function readFacts(
  reading: Reading,
  root: Readonly<Record<string, unknown>>,
  platform: string,
): Record<string, string> {
  const facts: Record<string, string> = {};
  const names = root.profile === undefined ? undefined : reading.map(['profile'], Object.keys(FIELDS));
  for (const name of Object.keys(names ?? {}) as Field[]) {
    const path = ['profile', name];
    const value = name.startsWith('incident.') ? reading.time(path) : reading.text(path);
    if (value === undefined) continue;
    facts[name] = value;
    warnIfDoubtful(reading, path, value, { fills: name, platform });
  }
  const noticed = reading.time(['noticed']);
  if (noticed !== undefined) facts['incident.noticed'] = noticed;
  return facts;
}
