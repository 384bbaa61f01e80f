import { collectMessages as m } from '../../language/messages/collect.ts';
import { recapPageMessages as p } from '../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../language/text.ts';
import { moment } from '../../language/time.ts';
import { escaped, selfContained } from '../../safety/page.ts';
import type { Recap } from '../model/recap.ts';
import type { Making } from './page/cases.ts';
import { figureParts, nowChart, readinessChart } from './page/figures.ts';
import { type Grid, gridHtml } from './page/grid.ts';
import { gridsOf } from './page/grids.ts';
import { SCRIPT } from './page/script.ts';
import { STYLE } from './page/style.ts';
import { officeLines } from './sections.ts';
import { summaryOf } from './summary.ts';
import { addresseeWord, countedWords, filterWords, nothingNowWords } from './words.ts';

/**
 * The recap as one page: the three views, with charts, and tables that can be sorted and searched. It needs no network and
 * lets nothing in. What reports hold stands in it as text: escaped in its tables, as JSON strings in its data.
 */
export function recapHtml(recap: Recap, making: Making): string {
  const { lang } = making;
  const words = (text: Text) => escaped(say(text, lang));
  const grids = gridsOf(recap, making).filter(({ id, rows }) => rows.length > 0 || id === 'offices');
  const grid = (id: string) =>
    grids
      .filter((one) => one.id === id)
      .map((one) => gridOf(one, lang))
      .join('');
  const { figures, unreadable } = recap;
  const title = say(m.title, lang);
  const parts: readonly (readonly [id: string, title: Text, body: string])[] = [
    [
      'part-now',
      m.now,
      recap.now.length === 0
        ? `<p>${escaped(nothingNowWords(recap, lang))}</p>`
        : `${grid('now')}<div class="charts">${nowChart(recap, lang)}</div>`,
    ],
    [
      'part-offices',
      m.offices,
      `${officeLines(recap, lang)
        .map((one) => `<p>${escaped(one)}</p>`)
        .join('')}${grid('offices')}<div class="charts">${readinessChart(recap, lang)}</div>`,
    ],
    [
      'part-figures',
      m.figures,
      `${figures.incidents === 0 ? `<p>${words(m.noFigures)}</p>` : ''}${figures.left.altered > 0 ? `<p>${escaped(say(m.leftAltered, lang, { count: figures.left.altered }))}</p>` : ''}${figureParts(figures, making)}${recap.counts.cases.incident > 0 ? `<h3>${words(p.incidentsTitle)}</h3>${grid('incidents')}` : ''}`,
    ],
    ...(unreadable.length > 0 ? [['part-unreadable', m.unreadable, grid('unreadable')] as const] : []),
  ];
  const body = `<a class="skip" href="#main">${words(p.skip)}</a>
<header>
<h1>${escaped(title)}</h1>
${headLines(recap, lang)
  .map((one) => `<p>${escaped(one)}</p>`)
  .join('\n')}
<nav class="parts" aria-label="${words(p.parts)}"><ul>${parts.map(([id, name]) => `<li><a href="#${id}">${words(name)}</a></li>`).join('')}</ul></nav>
</header>
<main id="main" tabindex="-1">
${tiles(recap, lang)}
${parts.map(([id, name, inner]) => `<section aria-labelledby="${id}">\n<h2 id="${id}">${words(name)}</h2>\n${inner}\n</section>`).join('\n')}
</main>
<script type="application/json" id="data">${json({ lang, words: scriptWords(lang), grids })}</script>`;
  return selfContained({ lang, title, style: STYLE, body, script: SCRIPT });
}

function headLines({ asOf, counts, filters }: Recap, lang: Lang): readonly string[] {
  const { cases, reports } = counts;
  const chosen = filterWords(filters, lang);
  return [
    say(m.asOf, lang, { time: moment(asOf, 'Asia/Jakarta', lang) }),
    say(m.counts, lang, {
      reports,
      incidents: cases.incident,
      preparations: cases.preparation,
      patrols: cases.patrol,
      drills: cases.drill,
    }),
    ...(chosen === '' ? [] : [say(m.filters, lang, { filters: chosen })]),
  ];
}

function tiles(recap: Recap, lang: Lang): string {
  const { open, us, ours, overdue, unprepared, silent } = summaryOf(recap);
  const altered = recap.altered.length;
  const list: readonly (readonly [count: number, words: Text, hot: boolean])[] = [
    [open, p.openTile, open > 0],
    [ours.length, p.oursTile, ours.length > 0],
    [overdue, p.overTile, overdue > 0],
    [altered, m.alteredTile, altered > 0],
    [unprepared.length, p.unpreparedTile, false],
    [silent.length, p.silentTile, false],
    [recap.counts.unreadable, p.unreadableTile, false],
  ];
  const to = addresseeWord(us, lang);
  const items = list.map(
    ([count, words, hot]) =>
      `<li${hot ? ' class="hot"' : ''}><b>${count}</b> ${escaped(countedWords(count, words, lang, { to }))}</li>`,
  );
  return `<ul class="tiles" aria-label="${escaped(say(p.atAGlance, lang))}">${items.join('')}</ul>`;
}

function gridOf(grid: Grid, lang: Lang): string {
  return gridHtml(grid, {
    details: (name) => say(p.detailsOf, lang, { name }),
    withoutScript: (shown, count) => say(p.withoutScript, lang, { shown, count }),
  });
}

function scriptWords(lang: Lang): Readonly<Record<string, string>> {
  const { find, all, choose, previous, next, pages, shown, none, printed } = p;
  const texts = { find, all, choose, previous, next, pages, shown, none, printed, details: p.detailsOf };
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, say(text, lang)]));
}

/** JSON that ends no script, whatever its strings hold. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
