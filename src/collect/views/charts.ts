import { scaleLinear, scaleLog } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { escaped } from '../../safety/page.ts';

/** One bar of a chart; `parts` stand one after another in it. */
export interface Bar {
  readonly label: string;
  /** What stands at its end. */
  readonly text: string;
  readonly parts: readonly { readonly value: number; readonly look: 'bar' | 'bad' | 'late' }[];
}

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** Units of the view box; a phone shows them about one to one. */
const WIDTH = 352;
const ROW = 38;
const THICK = 12;
/** Room for half a label beside the first and the last column. */
const EDGE = 16;
const LONGEST = 46;

/**
 * Bars from left to right, each below its label, as SVG. The words of all of them are its text alternative. Looks come from
 * the page's style: an inline one would not be let in.
 */
export function barChart({ id, title, bars }: Chart): string {
  const most = Math.max(1, ...bars.map(total));
  const x = scaleLinear([0, most], [0, WIDTH - 4]);
  const keys = Math.max(0, ...bars.map(({ parts }) => parts.length));
  const layers = stack<Bar, number>()
    .keys(Array.from({ length: keys }, (_, at) => at))
    .value(({ parts }, at) => parts[at]?.value ?? 0)([...bars]);
  const drawn = bars.map((bar, row) => {
    const pieces = bar.parts.map(({ look }, at) => {
      const [from = 0, to = 0] = layers[at]?.[row] ?? [];
      return to > from
        ? `<rect class="${look}" x="${round(x(from))}" y="20" width="${round(x(to) - x(from))}" height="${THICK}"/>`
        : '';
    });
    return `<g transform="translate(2 ${row * ROW})">${labels(bar.label, bar.text)}<path class="axis" d="M0 20v${THICK}"/>${pieces.join('')}</g>`;
  });
  return svg({ id, title, height: bars.length * ROW, words: bars, drawn: drawn.join('') });
}

/** Columns side by side, for months. */
export function columnChart({ id, title, bars }: Chart): string {
  const height = 150;
  const y = scaleLinear([0, Math.max(1, ...bars.map(total))], [0, height - 44]);
  const step = (WIDTH - 2 * EDGE) / Math.max(6, bars.length);
  const thick = Math.min(28, step * 0.7);
  // A label needs about 60 units.
  const every = Math.max(1, Math.ceil(60 / step));
  const drawn = bars.map((bar, at) => {
    const middle = EDGE + step * (at + 0.5);
    const tall = y(total(bar));
    const name =
      at % every === 0
        ? `<text class="mid" x="${round(middle)}" y="${height - 6}">${escaped(bar.label)}</text>`
        : '';
    const count =
      step >= 16
        ? `<text class="mid" x="${round(middle)}" y="${round(height - 28 - tall)}">${escaped(bar.text)}</text>`
        : '';
    return `<rect class="bar" x="${round(middle - thick / 2)}" y="${round(height - 24 - tall)}" width="${round(thick)}" height="${round(tall)}"/>${count}${name}`;
  });
  const axis = `<path class="axis" d="M0 ${height - 23.5}H${WIDTH}"/>`;
  return svg({ id, title, height, words: bars, drawn: `${drawn.join('')}${axis}` });
}

/** Median and ninth tenth of times, in minutes, on a logarithmic scale. */
interface Range {
  readonly label: string;
  readonly text: string;
  readonly median: number;
  readonly p90: number;
}

export function rangeChart(id: string, title: string, ranges: readonly Range[]): string {
  const most = Math.max(10, ...ranges.map(({ p90 }) => p90));
  const x = scaleLog([1, most], [6, WIDTH - 10]).clamp(true);
  const path = line();
  const drawn = ranges.map(({ label, median, p90 }, row) => {
    const [from, to] = [x(Math.max(1, median)), x(Math.max(1, p90))];
    const range = path([
      [round(from), 27],
      [round(to), 27],
    ]);
    const rail = path([
      [0, 27],
      [WIDTH - 4, 27],
    ]);
    return `<g transform="translate(2 ${row * ROW})">${labels(label, '')}<path class="axis" d="${rail}"/><path class="range" d="${range}"/><circle class="bar" cx="${round(from)}" cy="27" r="6"/><rect class="bad" x="${round(to - 2)}" y="19" width="4" height="16"/></g>`;
  });
  return svg({ id, title, height: ranges.length * ROW, words: ranges, drawn: drawn.join('') });
}

interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly height: number;
  readonly words: readonly { readonly label: string; readonly text: string }[];
  readonly drawn: string;
}

function svg({ id, title, height, words, drawn }: Drawing): string {
  const told = words.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(told)}</desc>${drawn}</svg>`;
}

function labels(label: string, text: string): string {
  const room = LONGEST - text.length;
  const letters = [...label];
  const short = letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : label;
  const end = text === '' ? '' : `<text class="end" x="${WIDTH - 4}" y="14">${escaped(text)}</text>`;
  return `<text x="0" y="14">${escaped(short)}</text>${end}`;
}

function total({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
