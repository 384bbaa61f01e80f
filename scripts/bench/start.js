import { fileURLToPath } from 'node:url';
import { line, milliseconds, paired } from './figures.js';
import { inTerminal, timeToExit, timeToText } from './processes.js';
import { hacked, PROGRAM, QUESTION } from './program.js';

const BARE = fileURLToPath(new URL('./bare.js', import.meta.url));

/** `--version` and `--help` against a Node that does nothing. */
export const start = {
  name: 'start',
  onEachNode: true,
  async measure({ node, rounds }) {
    for (const flag of ['--version', '--help']) {
      const figure = await paired(
        () => timeToExit(node, [PROGRAM, flag]),
        () => timeToExit(node, ['-e', '0']),
        rounds,
      );
      line(`${flag} : node -e 0`, figure.ratio, { target: 1.2, remark: milliseconds(figure) });
    }
  },
};

/** The first question of a new case against a bare select. */
export const question = {
  name: 'question',
  onEachNode: true,
  async measure({ node, rounds, made }) {
    // Used once before and left properly: what Node compiles is then kept, where it can.
    const before = inTerminal(node, hacked('instagram', made.fresh()));
    await before.painted(QUESTION);
    before.press('\x03');
    await before.exit;
    const figure = await paired(
      () => timeToText(node, hacked('instagram', made.fresh()), {}, QUESTION),
      () => timeToText(node, [BARE], {}, QUESTION),
      rounds,
    );
    line('first question : a bare select', figure.ratio, { target: 1, remark: milliseconds(figure) });
  },
};
