import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, milliseconds, paired } from './figures.js';
import { timeToText } from './processes.js';
import { hacked, PROGRAM, QUESTION } from './program.js';
import { lengthen, makeRunbook, questionOf } from './workspace.js';

/** A case of 10,000 entries on a runbook of 1,000 steps: resuming it against the first question of a new case. */
export const long = {
  name: 'long',
  async measure({ node, rounds, made }) {
    const steps = 1000;
    const home = made.fresh({ uji: makeRunbook('uji', steps) });
    await timeToText(node, hacked('uji', home), {}, questionOf(1));
    const [name] = readdirSync(join(home, 'cases'));
    const journal = join(home, 'cases', name, 'journal.jsonl');
    writeFileSync(journal, lengthen(readFileSync(journal, 'utf8'), 10_000, steps));
    const firstQuestion = () => timeToText(node, hacked('instagram', made.fresh()), {}, QUESTION);
    const resumed = await paired(
      () => timeToText(node, [PROGRAM, 'resume', '--home', made.copyOf(home)], {}, questionOf(steps / 2 + 1)),
      firstQuestion,
      rounds,
    );
    line('resume, 1,000 steps, 10,000 entries : first question', resumed.ratio, {
      target: 2,
      remark: milliseconds(resumed),
    });
    const ownRunbook = () => hacked('uji', made.fresh({ uji: makeRunbook('uji', steps) }));
    const fresh = await paired(
      () => timeToText(node, ownRunbook(), {}, questionOf(1)),
      firstQuestion,
      rounds,
    );
    line('new case, own runbook of 1,000 steps : first question', fresh.ratio, {
      remark: milliseconds(fresh),
    });
  },
};
