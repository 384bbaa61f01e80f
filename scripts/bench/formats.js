import { line, milliseconds, paired, percentile, skipped } from './figures.js';
import { peakOf, timeToExit, timeToText } from './processes.js';
import { hacked, PROGRAM, QUESTION } from './program.js';

/** A report in md against a Node that does nothing; a report of some 40 pages and 30 pictures in the other formats. */
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
    for (const format of ['html', 'docx', 'pdf']) {
      const times = [];
      for (let round = 0; round < 5; round++) times.push(await timeToExit(node, printed(format)));
      line(`report in ${format}, 30 pictures, p50`, percentile(times, 50) / 1000, { target: 3, unit: 's' });
      const memory = peakOf(node, printed(format));
      if (memory === undefined) skipped(`most memory, ${format}`, 'no /usr/bin/time here');
      else line(`most memory, ${format}, 30 pictures`, memory, { target: 400, unit: 'MB', digits: 0 });
    }
  },
};
