// A terminal's screen as an SVG picture: one text run for each stretch of cells that look alike.

const CELL = { width: 8.4, height: 18 };
const PADDING = 14;
const BACKGROUND = '#1b1f24';
const FOREGROUND = '#d8dee4';
/** The sixteen colours that every terminal names, as a common dark theme shows them. */
const BASIC = [
  '#3b424c',
  '#ff7b72',
  '#56d364',
  '#e3b341',
  '#79c0ff',
  '#d2a8ff',
  '#56d4dd',
  '#c9d1d9',
  '#8b949e',
  '#ffa198',
  '#7ee787',
  '#f2cc60',
  '#a5d6ff',
  '#e2c5ff',
  '#87deea',
  '#f0f6fc',
];

/**
 * @param {import('@xterm/headless').Terminal} emulator
 * @param {string} title what the picture shows, for people who cannot see it
 */
export function svgOf(emulator, title) {
  const width = PADDING * 2 + emulator.cols * CELL.width;
  const height = PADDING * 2 + emulator.rows * CELL.height;
  const rows = [];
  for (let row = 0; row < emulator.rows; row++) rows.push(...rowOf(emulator, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" role="img">`,
    `<title>${escaped(title).replaceAll('\u00a0', ' ')}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function rowOf(emulator, row) {
  const line = emulator.buffer.active.getLine(emulator.buffer.active.baseY + row);
  const out = [];
  let run;
  for (let column = 0; column < emulator.cols; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const text = cell.getChars() || ' ';
    // A blank shows nothing but its background: it goes along with the run that it stands in.
    const blank = text === ' ' && run && style.behind === run.style.behind && !style.underline;
    if (run && (blank || sameLook(run.style, style))) {
      run.text += text;
      run.cells += cell.getWidth();
      continue;
    }
    if (run) out.push(drawn(run, row));
    run = { style, text, cells: cell.getWidth(), column };
  }
  if (run) out.push(drawn(run, row));
  return out.filter(Boolean);
}

function sameLook(one, other) {
  return Object.keys(one).every((key) => one[key] === other[key]);
}

function drawn({ style: look, text: withBlanks, cells, column }, row) {
  const text = look.underline ? withBlanks : withBlanks.trimEnd();
  const drawnCells = cells - (withBlanks.length - text.length);
  const left = PADDING + column * CELL.width;
  const top = PADDING + row * CELL.height;
  const width = cells * CELL.width;
  const behind = look.behind
    ? `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${CELL.height}" fill="${look.behind}"/>`
    : '';
  if (text.trim() === '') return behind;
  const attributes = [
    `x="${round(left)}"`,
    `y="${round(top + 13.5)}"`,
    `textLength="${round(drawnCells * CELL.width)}"`,
    `fill="${look.fill}"`,
    look.bold ? 'font-weight="bold"' : '',
    look.italic ? 'font-style="italic"' : '',
    look.underline ? 'text-decoration="underline"' : '',
    look.dim ? 'opacity="0.65"' : '',
  ];
  return `${behind}<text ${attributes.filter(Boolean).join(' ')}>${escaped(text)}</text>`;
}

function styleOf(cell) {
  let fill = colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()) ?? FOREGROUND;
  let behind = colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor());
  if (cell.isInverse()) [fill, behind] = [behind ?? BACKGROUND, fill];
  return {
    fill,
    behind,
    bold: cell.isBold() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    dim: cell.isDim() !== 0,
  };
}

function colour(isDefault, isRgb, value) {
  if (isDefault) return undefined;
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  if (value < 16) return BASIC[value];
  if (value >= 232) return `#${(8 + (value - 232) * 10).toString(16).padStart(2, '0').repeat(3)}`;
  const cube = value - 16;
  const part = (level) => (level === 0 ? 0 : 55 + level * 40).toString(16).padStart(2, '0');
  return `#${part(Math.floor(cube / 36))}${part(Math.floor(cube / 6) % 6)}${part(cube % 6)}`;
}

/** Blanks become no-break spaces: pictures drop ordinary ones at a run's start. */
function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(' ', '\u00a0');
}

function round(value) {
  return Number(value.toFixed(1));
}
