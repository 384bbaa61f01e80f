import { storedFiles } from '../case/stored.ts';
import { lettersMessages as m } from '../language/messages/letters.ts';
import { type Lang, say } from '../language/text.ts';
import { date, moment, zoneOf } from '../language/time.ts';
import { dueOf } from '../report/letter/clock.ts';
import { plainIn } from '../report/letter/words.ts';
import { plainLines } from '../report/preview.ts';
import { daysBetween, REVIEW_DAYS } from '../runbook/review.ts';
import { inertLine } from '../safety/inert.ts';
import { wrap } from '../terminal/width.ts';
import type { Draft } from './letter-draft.ts';
import type { Globals, World } from './world.ts';

const WIDTH = 78;

/** Shows a letter before it is issued, and what has to be known before it is sent: contact, deadline, excerpt. */
export function showDraft(draft: Draft, { stderr, now }: World, { lang }: Globals): void {
  const { paper, letter, addressee, open } = draft;
  const name = plainIn(addressee.name, lang, open.state);
  const body = plainLines(paper.root, (count) => say(m.moreRows, lang, { count })).flatMap((line) =>
    wrap(inertLine(line), WIDTH),
  );
  const title = say(m.preview, lang, { letter: letter.title[lang], addressee: name });
  const rule = '-'.repeat(WIDTH);
  const notes = notesOf(draft, name, now().toISOString(), lang).flatMap((line) => wrap(line, WIDTH));
  stderr.write(`\n${[title, rule, ...body, rule, ...notes].join('\n')}\n\n`);
}

function notesOf(draft: Draft, name: string, now: string, lang: Lang): string[] {
  const { addressee, excerpt } = draft;
  const sections = addressee.sees.flatMap((field) =>
    field.startsWith('section.') ? [field.slice('section.'.length)] : [],
  );
  const files = addressee.sees.includes('evidence') ? storedFiles(draft.open.state).length : 0;
  return [
    excerpt ? say(m.excerptWith, lang, { sections: sections.join(', ') }) : say(m.noExcerpt, lang),
    ...(excerpt && files > 0 ? [say(m.evidenceWith, lang, { count: files })] : []),
    contactNote(draft, name, now.slice(0, 10), lang),
    ...dueNote(draft, now, lang),
  ].filter((line) => line !== '');
}

/** Contacts change: one that nobody has checked for half a year is told of. */
function contactNote({ addressee, open }: Draft, name: string, today: string, lang: Lang): string {
  const { contact, checked } = addressee;
  const values = { addressee: name, contact: inertLine(contact ?? '') };
  if (addressee.id === 'public' || addressee.id === 'data-subjects') return '';
  if (contact === undefined) return say(m.noContact, lang, values);
  if (checked === undefined) return say(m.uncheckedContact, lang, values);
  const days = daysBetween(checked, today);
  if (days > REVIEW_DAYS) return say(m.oldContact, lang, { ...values, days });
  const zone = zoneOf(open.state.facts['office.timezone']);
  return say(m.contact, lang, { ...values, date: date(checked, zone, lang) });
}

function dueNote({ addressee, open }: Draft, now: string, lang: Lang): string[] {
  const due = dueOf(addressee, open.state);
  if (!due) return [];
  const when = moment(due.at, zoneOf(open.state.facts['office.timezone']), lang);
  return [say(due.at < now ? m.overdue : m.due, lang, { when, source: due.source[lang] })];
}
