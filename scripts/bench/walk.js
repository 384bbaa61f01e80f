import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { line, percentile, skipped } from './figures.js';
import { inTerminal, timeToText } from './processes.js';
import { hacked, PROGRAM } from './program.js';
import { makeRunbook, questionOf } from './workspace.js';

/** Enter until the next question is painted, through three walks of 200 questions, with the most memory they took. */
export const walk = {
  name: 'walk',
  async measure({ node, made }) {
    const times = [];
    let memory = 0;
    for (let round = 0; round < 3; round++) {
      const home = made.fresh({ uji: makeRunbook('uji', 200) });
      // Opened once before: an own runbook is parsed then, as a shipped one was by the build.
      await timeToText(node, hacked('uji', home), {}, questionOf(1));
      const program = inTerminal(node, [PROGRAM, 'resume', '--home', home, '--out', home]);
      await program.painted(questionOf(1));
      for (let number = 2; number <= 200; number++) {
        await pause(15);
        const painted = program.painted(questionOf(number));
        const pressed = performance.now();
        program.press('\r');
        times.push((await painted) - pressed);
      }
      memory = Math.max(memory, program.peakMemory() ?? Number.NaN);
      await program.end();
    }
    const remark = `load ${loadavg()[0].toFixed(2)}`;
    const inWalk = (share) => percentile(times, share);
    line('Enter to next question, 200 steps, p50', inWalk(50), { unit: 'ms', digits: 1, remark });
    line('Enter to next question, 200 steps, p99', inWalk(99), { target: 16, unit: 'ms', digits: 1, remark });
    if (Number.isNaN(memory)) skipped('most memory, 200 steps', 'no /proc here');
    else line('most memory, 200 steps', memory, { target: 90, unit: 'MB', digits: 0 });
  },
};
