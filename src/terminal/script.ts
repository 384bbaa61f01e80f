import { pathToFileURL } from 'node:url';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { scriptMessages as messages } from '../language/messages/script.ts';
import { terminalMessages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import type { Asker, Notice, Reply } from '../walk/asker.ts';
import type { StepView } from '../walk/view.ts';
import type { ScriptedAnswer } from './answer.ts';
import type { AnswersScript } from './answers.ts';
import { noticeLines } from './lines.ts';
import { type Look, safeLine } from './page.ts';
import { stopOf } from './stop.ts';

export { type AnswersScript, readAnswers } from './answers.ts';

/** The clock of a replayed case. It never goes back. */
interface ScriptClock {
  now(): Date;
  /** Moves to the time of a step's answer, or on by a minute where it has none; at least to `due`. */
  advanceTo(step: string, due?: string): void;
}

interface ScriptOptions {
  /** Gets one line a step. */
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly lang: Lang;
  readonly clock?: ScriptClock;
}

const MINUTE = 60_000;

/** @param script with a start; without one the clock starts at 1970. */
export function scriptClock(script: AnswersScript): ScriptClock {
  let time = Date.parse(script.replay?.starts ?? script.drill?.starts ?? '') || 0;
  return {
    now: () => new Date(time),
    advanceTo(step, due) {
      const at = script.answers.get(step)?.at;
      const wanted = at === undefined ? time + MINUTE : Date.parse(at);
      time = Math.max(time, wanted, due === undefined ? 0 : Date.parse(due));
    },
  };
}

/** Asking an answers file. What it has no answer for is skipped; what it cannot answer is a `Failure` that names the step. */
export function createScripted(script: AnswersScript, options: ScriptOptions): Asker {
  const { output, signal, lang, clock } = options;
  const look: Look = { width: 100, height: Number.POSITIVE_INFINITY, unicode: false, lang };
  const waiting = new Map<string, Reply[]>();
  let current = '';
  let warned: string | undefined;

  const refused = (step: string, why: string) => {
    const next = filled(messages.refusedNext, { file: script.file });
    return new Failure(EXIT.badData, filled(messages.refused, { step, why }), next);
  };
  const unforeseen = (question: string) => {
    const next = filled(messages.refusedNext, { file: script.file });
    return new Failure(EXIT.badData, filled(messages.unforeseen, { question }), next);
  };
  const mayGoOn = () => {
    const stop = stopOf(signal);
    if (stop) throw stop;
  };

  return {
    // Told already when it was asked: a script shows its progress step by step.
    saved: () => {},
    async askStep(view) {
      mayGoOn();
      const answer = script.answers.get(view.id);
      if (!answer) return { type: 'skip' };
      const asked = waiting.get(view.id);
      if (!asked) clock?.advanceTo(view.id);
      const replies = asked ?? repliesOf(answer, view);
      waiting.set(view.id, replies);
      current = view.id;
      // A file or a text that was not taken must not be passed over in silence.
      if (asked && warned !== undefined) throw refused(view.id, warned);
      warned = undefined;
      const reply = replies.shift();
      if (!reply) {
        if (answer.outcome === 'later') return { type: 'skip' };
        throw refused(view.id, say(messages.askedAgain, lang));
      }
      const locked = lockedBy(view, answer, reply, lang);
      if (locked) throw refused(view.id, locked);
      output.write(`${progressOf(view, reply, look)}\n`);
      return reply;
    },
    reach(step, due) {
      const answer = script.answers.get(step);
      if (answer && (answer.at === undefined || answer.at >= due)) clock?.advanceTo(step, due);
    },
    async askReview({ waiting: early }) {
      mayGoOn();
      for (const { step, from } of early.steps) {
        const answer = waiting.has(step) ? undefined : script.answers.get(step);
        if (answer?.outcome === 'not-possible' || answer?.outcome === 'not-applicable')
          return { type: 'go', step };
        if (answer) {
          const text = say(messages.tooEarly, lang, { step, from });
          output.write(`${noticeLines({ tone: 'info', text }, look).join('\n')}\n`);
        }
      }
      const unused = [...script.answers.keys()].filter((step) => !waiting.has(step)).join(', ');
      if (unused)
        output.write(
          `${noticeLines({ tone: 'info', text: say(messages.unused, lang, { steps: unused }) }, look).join('\n')}\n`,
        );
      return { type: script.close ? 'close' : 'pause' };
    },
    async askLine(question, asking, scene) {
      const said = scene && script.drill?.says.get(scene.key);
      if (said !== undefined) return said;
      if (asking?.optional) return asking.initial ?? '';
      throw unforeseen(question);
    },
    async askOne(question, choices, scene) {
      const said = scene && script.drill?.says.get(scene.key);
      if (choices.some(({ value }) => value === said)) return said ?? '';
      throw unforeseen(
        scene ? `${scene.key}: ${question} (${choices.map(({ value }) => value).join(', ')})` : question,
      );
    },
    async askSecret(doubt) {
      if (script.answers.get(current)?.notSecret) return { keep: true };
      const values = { step: current, what: doubt.looksLike, masked: doubt.masked };
      // Before the first step only the account's name is asked for, and that did not come from the file.
      if (current === '')
        throw new Failure(EXIT.usage, filled(messages.secretName, values), messages.secretNameNext);
      throw new Failure(EXIT.badData, filled(messages.secret, values), messages.secretNext);
    },
    tell(notice: Notice) {
      if (notice.tone === 'warning' || notice.tone === 'error') warned = notice.text;
      output.write(`${noticeLines(notice, look).join('\n')}\n`);
    },
    // What a page shows is told as well; nobody has to see it before the next answer.
    show: async () => {},
    // Files of scripts are copied without a bar: nobody watches.
    progress() {},
  };
}

/** Note and files first, then how the step ended. Files go as addresses, so that no name is taken apart wrongly. */
function repliesOf(answer: ScriptedAnswer, { kind }: StepView): Reply[] {
  const { note, files, value, reason = '', waived, sent, outcome } = answer;
  const lock = waived === undefined ? {} : { waived };
  const before: Reply[] = [
    ...(note === undefined ? [] : [{ type: 'note', text: note } as const]),
    ...files.map((file): Reply => ({ type: 'evidence', typed: pathToFileURL(file).href })),
  ];
  if (outcome !== 'done') return [...before, { type: outcome, reason }];
  if (kind === 'notify' && sent) return [...before, { type: 'sent', ...sent, ...lock }];
  return [...before, { type: 'done', ...(value === undefined ? {} : { value }), ...lock }];
}

function lockedBy(
  { lock }: StepView,
  { waived }: ScriptedAnswer,
  reply: Reply,
  lang: Lang,
): string | undefined {
  if (!lock || (reply.type !== 'done' && reply.type !== 'sent')) return undefined;
  if (waived !== undefined && lock.waivable) return undefined;
  const needs = lock.needs.map((need) => need.step).join(', ');
  return say(lock.waivable ? messages.locked : messages.lockedHard, lang, { needs });
}

/** ` [9/+/-22] sessions: not-possible`. */
function progressOf(view: StepView, reply: Reply, look: Look): string {
  const place = say(terminalMessages.place, look.lang, { number: view.number, about: view.about });
  const value =
    reply.type === 'done' && reply.value !== undefined ? ` (${[reply.value].flat().join(', ')})` : '';
  const drill = view.drill ? `${say(terminalMessages.drill, look.lang)} ` : '';
  return safeLine(look, ` ${drill}${place}: ${view.id}: ${reply.type}${value}`);
}
