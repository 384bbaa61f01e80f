import { cardMessages as m } from '../../language/messages/card.ts';
import { say } from '../../language/text.ts';
import { inertBlock, inertLine } from '../../safety/inert.ts';
import type { Card, CardItem, CardStep } from './card.ts';

/** The card as GitHub-flavoured Markdown with task lists; ends with a line break. */
export function cardMarkdown(card: Card): string {
  const { lang, sections, sources } = card;
  const fill = [m.fillAccount, m.fillOffice, m.fillPerson, m.fillNoticed, m.fillKominfo, m.fillHead];
  const parts = [
    `# ${inert(card.title)}`,
    `${inert(card.subtitle)}. ${inert(card.edition)}.`,
    [m.howTo, m.screensDiffer].map((text) => say(text, lang)).join(' '),
    `**${say(m.noSecrets, lang)}**`,
    fill.map((text) => `- ${say(text, lang)}: ${LINE}`).join('\n'),
    ...sections.flatMap(({ title, items }, index) => [
      `## ${index + 1}. ${inert(title)}`,
      items.flatMap((item) => itemLines(item, card)).join('\n'),
    ]),
    ...(sources.length > 0
      ? [
          `## ${say(m.sources, lang)}`,
          sources
            .map(({ name, url, about, number }) => `${number}. ${inert(name)} (${about}): ${address(url)}`)
            .join('\n'),
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const LINE = '..............................';

function itemLines(item: CardItem, card: Card): readonly string[] {
  if (!('if' in item)) return stepLines(item, card);
  const inner = item.items.flatMap((one) => itemLines(one, card));
  return [`- **${inert(item.if)}**`, ...inner.map((line) => `  ${line}`)];
}

function stepLines(step: CardStep, { lang }: Card): readonly string[] {
  const line = (name: string, text: string) => `  - ${name}: ${text}`;
  const { instruction, number, choices, links, path, warn, text, facts, cites } = step;
  return [
    `- [ ] **${number}.** ${words(instruction)}`,
    ...choices.map(({ letter, label }) => `  - [ ] ${letter}) ${words(label)}`),
    ...(path ? [line(say(m.menu, lang), inert(path))] : []),
    ...links.map(({ name, url }) => line(`${say(m.open, lang)} ${inert(name)}`, address(url))),
    ...(warn ? [line(`**${say(m.careful, lang)}**`, words(warn))] : []),
    ...(text ? [`  - ${say(m.say, lang)}:`, '', ...quoted(text), ''] : []),
    ...facts.map((fact) => `  - ${inert(fact)}`),
    ...blanks(step).map((blank) => line(say(m[blank], lang), LINE)),
    ...(cites.length > 0 ? [line(say(m.source, lang), cites.join(', '))] : []),
  ];
}

/** What a person writes down at a step, beside the tick. */
export function blanks({
  kind,
}: Pick<CardStep, 'kind'>): readonly ('write' | 'writeTime' | 'sentHow' | 'sentTo' | 'sentTicket')[] {
  if (kind === 'text') return ['write'];
  if (kind === 'time') return ['writeTime'];
  return kind === 'notify' ? ['sentHow', 'sentTo', 'sentTicket'] : [];
}

function quoted(text: string): readonly string[] {
  const lines = inertBlock(text.trim())
    .split('\n')
    .map((line) => line.trim());
  // A backslash keeps the line break where the writer put it.
  return lines.map((line, index) =>
    `    > ${escaped(line)}${line && lines[index + 1] ? '\\' : ''}`.trimEnd(),
  );
}

/** Text with its emphasis; everything else in it is inert. */
function words(text: string): string {
  return inertLine(text)
    .split(/(\*[^*\s](?:[^*]*[^*\s])?\*)/)
    .map((part, index) => (index % 2 === 1 ? `**${escaped(part.slice(1, -1))}**` : escaped(part)))
    .join('');
}

function inert(text: string): string {
  return escaped(inertLine(text));
}

/** No sign in it means anything to a reader of Markdown (CommonMark 2.4, GFM autolinks and strikethrough). */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/\b(https?):\/\//gi, '$1&#58;//')
    .replace(/\b(www)\./gi, '$1&#46;');
}

/** An address as a link that says where it leads. */
function address(url: string): string {
  return `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}
