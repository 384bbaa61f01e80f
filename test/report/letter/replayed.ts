import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence, Fact } from '../../../src/case/entry.ts';
import { fold } from '../../../src/case/fold.ts';
import type { Lang } from '../../../src/language/text.ts';
import type { LetterInput } from '../../../src/report/letter/input.ts';
import type { ReportInput } from '../../../src/report/view.ts';
import type { Addressee } from '../../../src/runbook/addressee.ts';
import { compileCorrespondence } from '../../../src/runbook/correspondence-files.ts';
import { loadRunbook, openLibrary } from '../../../src/runbook/load.ts';
import type { Step } from '../../../src/runbook/model.ts';
import type { ScriptedAnswer } from '../../../src/terminal/answer.ts';
import { readAnswers } from '../../../src/terminal/answers.ts';
import { HEAD, journal, opened } from '../sample.ts';

const ROOT = fileURLToPath(new URL('../../../runbooks', import.meta.url));
const CASES = join(import.meta.dirname, '../../journeys/cases');
const place = { folder: ROOT, shown: 'runbooks' };

export const correspondence = compileCorrespondence(ROOT);

/**
 * A real case as its answers file tells it, as a journal of an incident: a replay by the program is a drill, and gets no
 * letter. Times are those of the file; files of evidence stand for themselves.
 * @param closed whether the case was closed at the end
 */
export function replayed(name: string, platform: string, closed = true): ReportInput {
  const where = { phase: 'post-incident', incident: 'hacked', platform } as const;
  const { ready } = loadRunbook(place, where, openLibrary([place]));
  if (!ready) throw new Error(`${platform} has problems`);
  const file = join(CASES, `${name}.yaml`);
  const { script, problems } = readAnswers(readFileSync(file, 'utf8'), file, ready.runbook, 'id', () => true);
  if (!script) throw new Error(problems.join('\n'));
  const steps = new Map(ready.runbook.sections.flatMap((one) => one.steps.map((step) => [step.id, step])));
  let at = Date.parse(script.replay?.starts ?? '');
  const facts: (readonly [string, Fact])[] = [
    [
      new Date(at).toISOString(),
      opened({ account: { platform, handle: script.account ?? '' }, facts: script.facts }),
    ],
  ];
  for (const [id, answer] of script.answers) {
    at = Math.max(at, answer.at === undefined ? at : Date.parse(answer.at));
    const time = new Date(at).toISOString();
    for (const fact of factsOf(id, answer, steps.get(id), time)) facts.push([time, fact]);
  }
  if (closed) facts.push([new Date(at).toISOString(), { type: 'closed' }]);
  const entries = journal(...facts);
  return {
    runbook: ready.runbook,
    state: fold(ready.runbook, entries),
    journal: { entries: entries.length, head: HEAD },
    edition: { type: 'akhir', number: 3, issued: new Date(at).toISOString() },
  };
}

/** Note and files first, then how the step ended: as the program records them. */
function factsOf(id: string, answer: ScriptedAnswer, step: Step | undefined, when: string): readonly Fact[] {
  const { note, files, sent, outcome, value, reason } = answer;
  const ended: Fact =
    sent && step
      ? { type: 'sent', step: id, to: step.to ?? 'kominfo', when, ...sentOf(sent) }
      : {
          ...{ type: 'answered', step: id, outcome },
          ...(value === undefined ? {} : { value }),
          ...(reason ? { reason } : {}),
        };
  return [
    ...(note ? [{ type: 'noted', step: id, text: note } as const] : []),
    ...files.map((path) => evidenceOf(id, path)),
    ended,
  ];
}

function evidenceOf(step: string, path: string): Evidence {
  const name = path.replace(/^.*[/\\]/, '');
  return {
    type: 'evidence',
    step,
    file: `evidence/${name}`,
    sha256: 'ab'.repeat(32),
    bytes: 883,
    name,
    modified: '2020-09-13T12:26:40.000Z',
  };
}

function sentOf({ how, receiver, ticket }: { how: string; receiver: string; ticket?: string }) {
  return { how, receiver, ...(ticket ? { ticket } : {}) };
}

/** Everything that a letter needs. */
export function letterInput(
  input: ReportInput,
  addressee: Addressee,
  letter: string,
  lang: Lang,
  more: Partial<LetterInput> = {},
): LetterInput {
  const text = correspondence.letters[letter];
  if (!text) throw new Error(`no letter ${letter}`);
  return {
    ...input,
    addressee,
    letter: text,
    lang,
    names: new Map(
      Object.values(correspondence.addressees).flatMap(({ id, aliases, name }) =>
        [id, ...aliases].map((one) => [one, name] as const),
      ),
    ),
    extras: { 'account.mailbox': 'humas@contoh.example', 'account.phone': '+62 812-0000-0089' },
    attachment: { name: 'petikan-laporan.md', sha256: 'cd'.repeat(32) },
    ...more,
  };
}
