import { line, milliseconds, paired, percentile, skipped } from './figures.js';
import { peakOf, timeToExit, timeToText } from './processes.js';
import { hacked, PROGRAM, QUESTION } from './program.js';

/**
 * A report and a letter in md against a Node that does nothing; a report of some 40 pages and 30 pictures, and a letter
 * with that report's excerpt, in the other formats.
 */
export const formats = {
  name: 'formats',
  async measure({ node, rounds, made }) {
    const { home, out } = made.withPictures(30, 400);
    const printed = (format) => [PROGRAM, 'report', '--format', format, '--home', home, '--out', out];
    const small = made.fresh();
    await timeToText(node, hacked('instagram', small), {}, QUESTION);
    const figure = await paired(
      () => timeToExit(node, [PROGRAM, 'report', '--home', small]),
      () => timeToExit(node, ['-e', '0']),
      rounds,
    );
    line('report in md : node -e 0', figure.ratio, { target: 2.5, remark: milliseconds(figure) });
    const issued = await paired(
      () => timeToExit(node, letter(made.copyOf(small), small)),
      () => timeToExit(node, ['-e', '0']),
      rounds,
    );
    line('letter to kominfo in md : node -e 0', issued.ratio, { target: 2.5, remark: milliseconds(issued) });
    for (const format of ['html', 'docx', 'pdf']) {
      await large(`report in ${format}, 30 pictures`, node, () => printed(format));
      if (format === 'html') continue;
      const issue = () => [...letter(made.copyOf(home), out), '--format', format];
      await large(`letter and excerpt in ${format}, 30 pictures`, node, issue);
    }
  },
};

/** A letter changes its case, so each is made in a fresh copy. */
function letter(home, out) {
  return [PROGRAM, 'report', '--for', 'kominfo', '--yes', '--home', home, '--out', out];
}

async function large(what, node, args) {
  const times = [];
  for (let round = 0; round < 5; round++) times.push(await timeToExit(node, args()));
  line(`${what}, p50`, percentile(times, 50) / 1000, { target: 3, unit: 's' });
  const memory = peakOf(node, args());
  if (memory === undefined) skipped(`most memory, ${what}`, 'no /usr/bin/time here');
  else line(`most memory, ${what}`, memory, { target: 400, unit: 'MB', digits: 0 });
}
