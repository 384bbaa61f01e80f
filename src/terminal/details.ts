import { roundsMessages as rounds } from '../language/messages/rounds.ts';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Lang, say } from '../language/text.ts';
import { date, duration } from '../language/time.ts';
import type { Outcome } from '../runbook/model.ts';
import { platformName } from '../runbook/platform.ts';
import type { StepView } from '../walk/view.ts';
import type { Part } from './fit.ts';
import { addressed, type Look, labelled } from './page.ts';

/** Lines of a text to copy that its step shows; the help shows all. */
const PREVIEW = 6;

/** What stands under the instruction, in the order in which it is read. */
export function detailsOf(view: StepView, look: Look, waived?: string): Part[] {
  const word = (key: keyof typeof messages) => say(messages[key], look.lang);
  const details = [
    whole('wait', waitLines(view, look)),
    whole('scene', view.scene ? labelled(look, word('labelScene'), view.scene, 'warning') : []),
    shrinking(
      'hint',
      view.hint,
      (text, limit) => labelled(look, word('labelHint'), text, 'good', limit),
      [2, 1],
    ),
    whole('turn', view.turn ? labelled(look, word('labelTurn'), view.turn) : []),
    whole('lock', lockLines(view, look)),
    shrinking(
      'waived',
      waived,
      (text, limit) => labelled(look, word('labelWaived'), text, 'warning', limit),
      [1],
    ),
    whole('path', view.path ? labelled(look, word('labelPath'), view.path) : []),
    whole(
      'links',
      view.links.flatMap((link, index) =>
        addressed(look, index === 0 ? word('labelLink') : '', link.url, link.name),
      ),
    ),
    whole('notify', notifyLines(view, look)),
    whole('target', targetLines(view, look)),
    whole('follow', followLines(view, look)),
    shrinking(
      'warn',
      view.warn,
      (text, limit) => labelled(look, word('labelWarn'), text, 'warning', limit),
      [3, 1],
    ),
    copyPart(view.notify?.chat, 'chat', word('labelChat'), look),
    copyPart(view.text, 'text', word('labelText'), look),
    shrinking(
      'why',
      view.why,
      (text, limit) => labelled(look, word('labelWhy'), text, undefined, limit),
      [1, 0],
    ),
    sourcePart(view, look),
    shrinking(
      'earlier',
      earlierText(view, look),
      (text, limit) => labelled(look, word('labelEarlier'), text, undefined, limit),
      [1],
    ),
    shrinking(
      'previous',
      previousText(view, look),
      (text, limit) => labelled(look, word('labelEarlier'), text, undefined, limit),
      [1, 0],
    ),
    shrinking(
      'others',
      othersText(view, look),
      (text, limit) => labelled(look, say(rounds.labelOthers, look.lang), text, 'warning', limit),
      [2, 1],
    ),
    whole(
      'round',
      view.earlierWeak
        ? labelled(look, say(rounds.labelRound, look.lang), say(rounds.weakBefore, look.lang), 'warning')
        : [],
    ),
    shrinking(
      'files',
      filesText(view, look),
      (text, limit) => labelled(look, word('labelFiles'), text, undefined, limit),
      [0],
    ),
  ].filter((part) => (part.forms[0]?.length ?? 0) > 0);
  return details.length === 0 ? [] : [{ name: 'gap', forms: [[''], []] }, ...details];
}

/** How a source's name says that its page was read from a copy elsewhere. */
const COPY = /\s*\((?:lewat|via) (?:salinan di )?([^()]+)\)$/;

/** `Instagram (resmi), dicek 22 November 2026`. Where a copy lies is a detail. */
function sourceText(source: StepView['sources'][number], lang: Lang, full: boolean): string {
  const copied = source.confidence === 'mirror';
  const host = COPY.exec(source.name)?.[1];
  const about =
    copied && host?.includes('.') && full
      ? say(messages.mirrorAt, lang, { host })
      : say(messages[source.confidence], lang);
  const checked = /^\d{4}-\d{2}-\d{2}$/.test(source.checked)
    ? date(source.checked, 'Asia/Jakarta', lang)
    : source.checked;
  const name = copied ? source.name.replace(COPY, '') : source.name;
  return `${name} (${about}), ${say(messages.checked, lang, { date: checked })}`;
}

/** Whether what a step says about menus and buttons may have changed since. */
function mayDiffer(view: StepView): boolean {
  return (
    view.sources.length > 0 &&
    (view.path !== undefined ||
      view.sources.some(({ confidence }) => confidence !== 'government' && confidence !== 'press'))
  );
}

function whole(name: string, lines: readonly string[]): Part {
  return { name, forms: [lines] };
}

function shrinking(
  name: string,
  text: string | undefined,
  draw: (text: string, limit?: number) => string[],
  limits: readonly number[],
): Part {
  if (!text) return whole(name, []);
  return { name, forms: [draw(text), ...limits.map((limit) => draw(text, limit))] };
}

function lockLines(view: StepView, look: Look): string[] {
  return (view.lock?.needs ?? []).flatMap((need, index) =>
    labelled(
      look,
      index === 0 ? say(messages.labelLock, look.lang) : '',
      say(messages.lockedUntil, look.lang, { step: need.instruction }),
      'warning',
    ),
  );
}

function waitLines({ wait }: StepView, look: Look): string[] {
  if (wait === undefined) return [];
  const words = say(messages.notBefore, look.lang, { from: wait });
  return labelled(look, say(messages.labelWait, look.lang), words, 'warning');
}

/** The dates of later looks, and how one is begun. */
function followLines({ follow }: StepView, look: Look): string[] {
  if (!follow) return [];
  return [
    ...labelled(look, say(messages.labelFollow, look.lang), follow.dates.join(' · '), 'strong'),
    ...labelled(look, '', follow.command),
  ];
}

function notifyLines(view: StepView, look: Look): string[] {
  if (!view.notify) return [];
  const { to, file } = view.notify;
  return [
    ...labelled(look, say(messages.labelTo, look.lang), to),
    ...(file ? labelled(look, say(messages.labelReport, look.lang), file) : []),
  ];
}

function copyPart(text: string | undefined, name: string, label: string, look: Look): Part {
  if (!text) return whole(name, []);
  const lines = labelled(look, label, text);
  if (look.height === Number.POSITIVE_INFINITY || lines.length <= PREVIEW) return whole(name, lines);
  const preview = (count: number) => [
    ...lines.filter((line) => line.trim() !== '').slice(0, count),
    ...labelled(look, '', say(messages.moreLines, look.lang, { count: lines.length - count }), 'label'),
  ];
  return { name, forms: [preview(PREVIEW - 1), preview(2), preview(1)] };
}

function targetLines(view: StepView, look: Look): string[] {
  if (!view.target) return [];
  const { minutes, left, fromOpening } = view.target;
  const since = sinceWords(view, fromOpening === true, look.lang);
  const target = duration(minutes, look.lang);
  const label = say(messages.labelTarget, look.lang);
  if (left < 0) {
    const over = duration(-left, look.lang);
    return labelled(look, label, say(messages.targetOver, look.lang, { target, since, over }), 'warning');
  }
  return labelled(
    look,
    label,
    say(messages.targetLeft, look.lang, { target, since, left: duration(left, look.lang) }),
  );
}

function sinceWords({ round }: StepView, fromOpening: boolean, lang: Lang): string {
  if (!fromOpening) return say(messages.sinceNoticed, lang);
  return round
    ? say(rounds.sinceOpening, lang, { what: say(rounds[round], lang) })
    : say(messages.sinceOpening, lang);
}

function sourcePart(view: StepView, look: Look): Part {
  const full = look.height === Number.POSITIVE_INFINITY;
  const [first, ...others] = view.sources.map((source) => sourceText(source, look.lang, full));
  if (first === undefined) return whole('sources', []);
  const label = say(messages.labelSource, look.lang);
  const tail = mayDiffer(view) ? ` · ${say(messages.mayDiffer, look.lang)}` : '';
  const short = tail === '' ? '' : ` · ${say(messages.checkScreen, look.lang)}`;
  const more =
    others.length === 0 ? '' : ` · ${say(messages.moreSources, look.lang, { count: others.length })}`;
  const all = labelled(look, label, [first, ...others].join('\n') + tail);
  return { name: 'sources', forms: [all, labelled(look, label, first + more + short, undefined, 1), []] };
}

function earlierText({ earlier }: StepView, look: Look): string | undefined {
  return earlier && outcomeText(earlier, look);
}

/** What stood here before going back. */
function previousText({ previous, choices }: StepView, look: Look): string | undefined {
  if (!previous) return undefined;
  const label = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const values = [previous.value ?? []].flat();
  const text = values.length > 0 ? values.map(label).join(', ') : outcomeText(previous, look);
  return say(messages.setAside, look.lang, { answer: text });
}

function outcomeText(
  { outcome, reason }: { readonly outcome: Outcome; readonly reason?: string },
  look: Look,
): string {
  const names = {
    done: messages.done,
    'not-possible': messages.notPossible,
    'not-applicable': messages.notApplicable,
    later: messages.later,
  };
  const name = say(names[outcome], look.lang);
  return reason ? `${name}: ${reason}` : name;
}

/** `Facebook dinkes.rembang (kotak surel sama); X dinkes (belum dicatat; tanyakan)`. */
function othersText({ others = [] }: StepView, { lang }: Look): string {
  const names = { mailbox: rounds.sharesMailbox, phone: rounds.sharesPhone };
  return others
    .map(({ platform, handle, shares }) => {
      const why = shares.length === 0 ? [rounds.sharesUnknown] : shares.map((one) => names[one]);
      return `${platformName(platform)} ${handle} (${why.map((one) => say(one, lang)).join(', ')})`;
    })
    .join('; ');
}

function filesText(view: StepView, look: Look): string | undefined {
  return view.files === 0 ? undefined : say(messages.filesAdded, look.lang, { count: view.files });
}
