import { EXIT, type ExitCode, Failure, filled } from '../language/failure.ts';
import { authorMessages as m } from '../language/messages/author.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { duration } from '../language/time.ts';
import type { Found } from '../runbook/catalogue.ts';
import {
  type Change,
  type Difference,
  differenceOf,
  isSame,
  type StepDifference,
} from '../runbook/difference.ts';
import { pathOf } from '../runbook/folder.ts';
import type { Condition, Runbook } from '../runbook/model.ts';
import { inertLine } from '../safety/inert.ts';
import { wrap } from '../terminal/width.ts';
import { openHouse } from './house.ts';
import { conditionWords } from './outline.ts';
import { runbookNamed } from './runbook-named.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond runbook diff NAME`: where the office's own runbook departs from the shipped one of the same path.
 * @throws Failure 2 when one of the two is not there, 65 when one is broken
 */
export async function diffRunbook(world: World, globals: Globals, name: string): Promise<ExitCode> {
  const { catalogue } = openHouse(world, globals);
  const { found } = await runbookNamed(catalogue, name);
  const [own, shipped] = [only(found, 'own'), only(found, 'shipped')];
  const path = pathOf(found);
  if (!own) throw new Failure(EXIT.usage, filled(m.noOwn, { path }), filled(m.noOwnNext, { path }));
  if (!shipped) throw new Failure(EXIT.usage, filled(m.noShipped, { path }), m.noShippedNext);
  const before = (await catalogue.load(shipped)).runbook;
  const after = (await catalogue.load(own)).runbook;
  world.stdout.write(differenceText(differenceOf(before, after), after, path, globals.lang));
  return EXIT.done;
}

/** The runbook with only its own file, or only the shipped one, of the same path. */
function only(found: Found, origin: Found['origin']): Found | undefined {
  const candidates = found.candidates.filter((one) => one.origin === origin && pathOf(one) === pathOf(found));
  return candidates.length > 0 ? { ...found, origin, candidates } : undefined;
}

const WIDTH = 79;

/** The difference in words, of at most 80 columns. */
function differenceText(difference: Difference, after: Runbook, path: string, lang: Lang): string {
  const titles = new Map(after.sections.map(({ id, title }) => [id, title[lang]]));
  const { head, sources, sections, steps } = difference;
  const parts = [
    [say(m.diffHead, lang, { path })],
    ...(isSame(difference) ? [[say(m.diffSame, lang)]] : []),
    block(m.diffTitle, head, lang),
    block(m.diffSections, sections, lang),
    ...steps.map((step) => stepLines(step, titles, lang)),
    block(m.diffSources, sources, lang),
    steps.length > 0 ? [countWords(steps, lang)] : [],
  ].filter((part) => part.length > 0);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function block(title: Text, changes: readonly Change[], lang: Lang): readonly string[] {
  if (changes.length === 0) return [];
  return [say(title, lang), ...changes.flatMap((change) => changeLines(change, lang))];
}

const SIGNS = { added: '+', removed: '-', moved: '>', changed: '~' } as const;

function stepLines(
  { step, type, section, behind, changes }: StepDifference,
  titles: ReadonlyMap<string, string>,
  lang: Lang,
): readonly string[] {
  const name = { added: m.stepAdded, removed: m.stepRemoved, moved: m.stepMoved, changed: m.stepChanged }[
    type
  ];
  const where =
    type === 'added' || type === 'moved'
      ? behind === undefined
        ? say(m.atStart, lang)
        : say(m.behind, lang, { step: behind })
      : '';
  const title = `${SIGNS[type]} ${say(name, lang, { step, section: titles.get(section) ?? section })}${where}`;
  return [...wrap(inertLine(title), WIDTH), ...changes.flatMap((change) => changeLines(change, lang))];
}

function changeLines({ field, before, after }: Change, lang: Lang): readonly string[] {
  const line = (sign: string, value: unknown) =>
    value === undefined
      ? []
      : wrap(inertLine(valueWords(field, value, lang)), WIDTH - 8).map(
          (one, index) => `      ${index === 0 ? sign : ' '} ${one}`,
        );
  return [`    ${fieldWords(field, lang)}`, ...line('-', before), ...line('+', after)];
}

/** `peringatan (Indonesia)`: a field's name for someone who does not read YAML, and what is inside it. */
function fieldWords(field: readonly string[], lang: Lang): string {
  const words = field.map((key, index) => {
    const last = index === field.length - 1;
    if (last && index > 0 && (key === 'id' || key === 'en'))
      return `(${say(key === 'id' ? m.inIndonesian : m.inEnglish, lang)})`;
    const known = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    return known ? say(known, lang) : key;
  });
  return inertLine(words.join(' '));
}

const FIELDS: Readonly<Record<string, Text>> = m.fields;

function valueWords(field: readonly string[], value: unknown, lang: Lang): string {
  const key = field.at(-1);
  if (key === 'when') return conditionWords(value as Condition);
  if (key === 'within' && typeof value === 'number') return duration(value, lang);
  if (typeof value === 'boolean') return say(value ? m.yes : m.no, lang);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function countWords(steps: readonly StepDifference[], lang: Lang): string {
  const count = (type: StepDifference['type']) => steps.filter((step) => step.type === type).length;
  const values = {
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    changed: count('changed'),
  };
  return say(m.diffCount, lang, values);
}
