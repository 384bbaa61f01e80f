import { spawnSync } from 'node:child_process';

/** One block as a real parser sees it: what it is, its text, and the kinds of inline nodes in it. */
export interface Seen {
  readonly type: string;
  readonly text: string;
  readonly inlines: readonly string[];
}

export function available(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

const GFM = [
  '-e',
  'table',
  '-e',
  'autolink',
  '-e',
  'strikethrough',
  '-e',
  'tasklist',
  '-t',
  'xml',
  '--width',
  '0',
];
const BLOCKS = new Set(['heading', 'paragraph', 'table_cell', 'code_block', 'html_block', 'thematic_break']);

/** The blocks of a markdown text by cmark-gfm, GitHub's own parser; containers are left out. */
export function byCmark(markdown: string): Seen[] {
  const xml = run('cmark-gfm', GFM, markdown);
  const seen: { type: string; text: string; inlines: string[] }[] = [];
  for (const [, tag = '', rest = '', words] of xml.matchAll(
    /<(\w+)((?:\s[^>]*?)?)(?:\/>|>(?:([^<]*)<\/\1>)?)/g,
  )) {
    const last = seen.at(-1);
    if (BLOCKS.has(tag)) seen.push({ type: tag, text: unescaped(words ?? ''), inlines: [] });
    else if (tag === 'text' && last) last.text += unescaped(words ?? '');
    else if (last && !CONTAINERS.has(tag)) {
      last.inlines.push(tag);
      last.text += unescaped(words ?? '');
    }
    if (tag === 'taskitem' || /completed=/.test(rest)) seen.push({ type: 'task', text: '', inlines: [] });
  }
  return seen;
}

const CONTAINERS = new Set([
  'document',
  'list',
  'item',
  'tasklist',
  'block_quote',
  'table',
  'table_row',
  'table_header',
]);

interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** The blocks of a markdown text by pandoc, which turns reports into other formats. */
export function byPandoc(markdown: string): Seen[] {
  const tree = JSON.parse(run('pandoc', ['-f', 'gfm', '-t', 'json'], markdown)) as { blocks: PandocNode[] };
  const seen: { type: string; text: string; inlines: string[] }[] = [];
  visit(tree.blocks, seen);
  return seen;
}

const PANDOC_BLOCKS = new Set(['Header', 'Para', 'Plain', 'CodeBlock', 'RawBlock', 'HorizontalRule']);
const PANDOC_CONTAINERS = new Set([
  'Table',
  'BulletList',
  'OrderedList',
  'BlockQuote',
  'Div',
  'DefinitionList',
]);

function visit(value: unknown, seen: { type: string; text: string; inlines: string[] }[]): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, seen);
    return;
  }
  if (!isNode(value)) return;
  const { t, c } = value;
  const last = seen.at(-1);
  if (PANDOC_BLOCKS.has(t))
    seen.push({ type: t, text: t === 'CodeBlock' && Array.isArray(c) ? String(c[1]) : '', inlines: [] });
  else if (last && t === 'Str') last.text += String(c);
  else if (last && t === 'Space') last.text += ' ';
  else if (last && t === 'Code' && Array.isArray(c)) {
    last.inlines.push(t);
    last.text += String(c[1]);
  } else if (last && !PANDOC_CONTAINERS.has(t) && !/^(Align|ColWidth|Default|Decimal|Period)/.test(t))
    last.inlines.push(t);
  if (t !== 'CodeBlock' && t !== 'Code') visit(c, seen);
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}

function run(program: string, options: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, options, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
