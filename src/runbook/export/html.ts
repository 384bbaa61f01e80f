import { cardMessages as m } from '../../language/messages/card.ts';
import { say } from '../../language/text.ts';
import { inertBlock, inertLine } from '../../safety/inert.ts';
import { escaped, selfContained } from '../../safety/page.ts';
import type { Card, CardItem, CardSource, CardStep } from './card.ts';
import { blanks } from './markdown.ts';
import { SCRIPT, STYLE } from './page.ts';

/** The card as a page of its own, for a phone and for A4. */
export function cardHtml(card: Card): string {
  const { lang, title, sections, sources } = card;
  const word = (key: keyof typeof m) => escaped(say(m[key], lang));
  const body = `<header>
<h1>${inert(title)}</h1>
<p class="edition">${inert(card.subtitle)} · ${inert(card.edition)}</p>
<p>${word('howTo')} ${word('screensDiffer')}</p>
<p class="warn">${word('noSecrets')}</p>
<dl class="fill">
${(['fillAccount', 'fillOffice', 'fillPerson', 'fillNoticed', 'fillKominfo', 'fillHead'] as const).map((key) => `<div><dt>${word(key)}</dt><dd></dd></div>`).join('\n')}
</dl>
<p class="kept" id="kept">${word('kept')}</p>
<p class="kept warn" id="blocked" hidden>${word('blocked')}</p>
</header>
<div class="bar"><span role="status"><b id="count">0</b> / <b id="total">0</b> ${word('progress')}</span>
<button type="button" id="print">${word('print')}</button>
<button type="button" id="reset" data-sure="${word('resetSure')}">${word('reset')}</button></div>
<main id="card" data-key="gpr-respond ${inert(card.key)}">
${sections.map((section, index) => sectionHtml(section, index + 1, card)).join('\n')}
${sources.length > 0 ? sourcesHtml(sources, card) : ''}
</main>`;
  return selfContained({ lang, title, style: STYLE, script: SCRIPT, body });
}

function sectionHtml({ title, items }: Card['sections'][number], number: number, card: Card): string {
  return `<section aria-labelledby="part-${number}">
<h2 id="part-${number}">${number}. ${inert(title)}</h2>
${items.map((item) => itemHtml(item, card)).join('\n')}
</section>`;
}

function itemHtml(item: CardItem, card: Card): string {
  if (!('if' in item)) return stepHtml(item, card);
  return `<div class="if" role="group" aria-label="${inert(item.if)}">
<p class="when">${inert(item.if)}</p>
${item.items.map((one) => itemHtml(one, card)).join('\n')}
</div>`;
}

function stepHtml(step: CardStep, card: Card): string {
  const { number, choices } = step;
  const { lang } = card;
  const id = `s-${inert(step.id)}`;
  if (choices.length === 0) {
    return `<div class="step">
<label class="do"><input type="checkbox" id="${id}"><span><b>${number}.</b> ${words(step.instruction)}</span></label>
<div class="more"><p class="clock"><span>${escaped(say(m.time, lang))}:</span> <time data-for="${id}"></time></p>
${details(step, card)}</div>
</div>`;
  }
  const type = step.kind === 'choices' ? 'checkbox' : 'radio';
  const hint = escaped(say(type === 'radio' ? m.pickOne : m.pickAny, lang));
  const boxes = choices.map(
    ({ key, letter, label }, index) =>
      `<label><input type="${type}" id="${id}-${index + 1}" name="${id}" value="${inert(key)}"><span><b>${letter}</b> ${words(label)}</span></label>`,
  );
  return `<fieldset class="step">
<legend><b>${number}.</b> ${words(step.instruction)} <small>${hint}</small></legend>
<div class="choices">${boxes.join('\n')}</div>
<div class="more">${details(step, card)}</div>
</fieldset>`;
}

/** What stands under an instruction, in the order of use. */
function details({ path, warn, why, text, links, facts, cites, kind }: CardStep, { lang }: Card): string {
  const row = (name: string, html: string) => `<p><em>${escaped(name)}:</em> ${html}</p>`;
  return [
    ...(warn ? [`<p class="warn"><em>${escaped(say(m.careful, lang))}:</em> ${words(warn)}</p>`] : []),
    ...(path ? [row(say(m.menu, lang), inert(path))] : []),
    ...links.map(({ name, url }) => row(`${say(m.open, lang)} (${inertLine(name)})`, address(url))),
    ...(text
      ? [row(say(m.say, lang), ''), `<blockquote>${escaped(inertBlock(text.trim()))}</blockquote>`]
      : []),
    ...blanks({ kind }).map(
      (key) => `<p class="blank"><em>${escaped(say(m[key], lang))}:</em> <span></span></p>`,
    ),
    ...(why
      ? [`<details><summary>${escaped(say(m.why, lang))}</summary><p>${words(why)}</p></details>`]
      : []),
    ...(facts.length > 0 ? [`<p class="fact">${facts.map(inert).join(' · ')}</p>`] : []),
    ...(cites.length > 0
      ? [
          `<p class="cite">${escaped(say(m.source, lang))}: ${cites.map((one) => `<a href="#source-${one}">${one}</a>`).join(', ')}</p>`,
        ]
      : []),
  ].join('\n');
}

function sourcesHtml(sources: readonly CardSource[], { lang }: Card): string {
  const rows = sources.map(
    ({ number, name, url, about }) =>
      `<li id="source-${number}">${inert(name)} (${inert(about)})<br>${address(url)}</li>`,
  );
  return `<section class="sources" aria-labelledby="sources">
<h2 id="sources">${escaped(say(m.sources, lang))}</h2>
<ol>
${rows.join('\n')}
</ol>
</section>`;
}

/** Text with its emphasis; everything else in it is inert. */
function words(text: string): string {
  return inert(text).replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '<strong>$1</strong>');
}

function inert(text: string): string {
  return escaped(inertLine(text));
}

/** A link that shows its address, since on paper nothing else helps. Only the web's own schemes become links. */
function address(url: string): string {
  if (!/^https?:\/\//i.test(url)) return inert(url);
  return `<a href="${inert(url)}" rel="noopener noreferrer">${inert(url)}</a>`;
}
