import type { Recap } from '../collect/model/recap.ts';
import type { News } from '../collect/news.ts';
import { newsCount, newsLines } from '../collect/views/news.ts';
import type { StepTitles } from '../collect/views/words.ts';
import { watchMessages as m } from '../language/messages/collect-watch.ts';
import { type Lang, say } from '../language/text.ts';
import { clock } from '../language/time.ts';
import { type Look, paint, ruled, safeLine } from './page.ts';
import { type RecapView, recapText } from './recap.ts';
import { cut, wrap } from './width.ts';

/** Which part of the recap is shown, and by how many pages it was moved on. */
export interface Scroll {
  readonly view: RecapView;
  readonly page: number;
}

interface Watched {
  /** Of the paths, safe to show. */
  readonly names: string;
  /** UTC. */
  readonly started: string;
  readonly recap: Recap;
  /** The newest first. */
  readonly log: readonly { readonly at: string; readonly news: News }[];
  readonly total: Parameters<typeof newsCount>[0];
  readonly trouble: string;
  /** Files that are still being written. */
  readonly waiting: number;
  readonly scroll: Scroll;
  readonly titles?: StepTitles;
}

const MOST_NEWS = 4;
const MOST_LINES = 50;
const ZONE = 'Asia/Jakarta';

interface Frame {
  readonly lines: readonly string[];
  /** The page that is shown: the last one where so many are not there. */
  readonly page: number;
}

/** The screen of `collect --watch`: what is new, the recap below as far as there is room, and the keys. */
export function watchFrame(
  { names, started, recap, log, total, trouble, waiting, scroll, titles }: Watched,
  look: Look,
): Frame {
  const { lang } = look;
  const room = Math.max(20, look.width);
  const clip = (line: string) => cut(safeLine(look, line), room);
  const news = newsCount(total, lang) || say(m.nothingNew, lang);
  const since = say(m.since, lang, { time: clock(started, ZONE) });
  const top = [
    paint(look, 'strong', clip(say(m.watching, lang, { paths: names }))),
    clip(`${news} ${since}`),
    ...recent(log, Math.min(MOST_NEWS, Math.max(0, look.height - 14)), lang).map(clip),
    ...(trouble === ''
      ? []
      : wrap(safeLine(look, trouble), room).map((line) => paint(look, 'warning', line))),
    ...(waiting > 0 ? [clip(say(m.settling, lang, { count: waiting }))] : []),
    ruled(look),
  ];
  const all = recapText(recap, scroll.view, lang, titles).trimEnd().split('\n');
  const height = Math.max(3, look.height - top.length - 1);
  const pages = Math.max(1, Math.ceil(all.length / height));
  const page = Math.min(scroll.page, pages - 1);
  const from = page * height;
  const shown = all.slice(from, from + height);
  const place = say(m.lines, lang, { from: from + 1, to: from + shown.length, all: all.length });
  const keys = say(m.keys, lang);
  const lines = [
    ...top,
    ...shown.map(clip),
    ...Array.from({ length: height - shown.length }, () => ''),
    paint(look, 'key', clip(pages > 1 ? `${keys} · ${place}` : keys)),
  ];
  return { lines, page };
}

function recent(log: Watched['log'], most: number, lang: Lang): readonly string[] {
  const lines = log.flatMap(({ at, news }) =>
    newsLines(news, lang).map((line) => `${clock(at, ZONE).replace(/ .*/, '')} ${line}`),
  );
  return lines.slice(0, most);
}

/** What is new at one look, in plain lines. */
export function newsText({ news, at }: { readonly news: News; readonly at: string }, look: Look): string {
  const { arrived, unreadable, gone } = news;
  const count = { arrived: arrived.length, unreadable: unreadable.length, gone };
  const lines = newsLines(news, look.lang);
  const more = lines.length - MOST_LINES;
  return [
    `${clock(at, ZONE)} · ${newsCount(count, look.lang)}`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${say(m.more, look.lang, { count: more })}`] : []),
  ]
    .map((line) => `${safeLine(look, line)}\n`)
    .join('');
}
