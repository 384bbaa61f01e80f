import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import type { Action, Item, Menu, Question } from './door.ts';
import { type Look, paint, paragraph, roomOf, safeLine } from './page.ts';
import type { MenuState } from './press.ts';
import { symbols } from './symbols.ts';
import { cut, displayWidth, wrap } from './width.ts';

/** Rows that the part above keeps, however many choices there are. */
const LEAST_ABOVE = 9;
const LEAST_ITEMS = 3;
/** Pasted lines that are shown. */
const PASTED = 5;

/** A whole menu screen: what stands above, the choices, the keys, the footer. Never more rows than the window has. */
export function menuFrame(menu: Menu, state: MenuState, look: Look): string[] {
  // The last row stays free, since the cursor needs one too.
  const rows = look.height - 1;
  const question = questionLines(menu, state, look);
  const bottom = [...actionLines(menu.actions, look), ...(menu.below?.(look) ?? [])];
  const items = menu.items.map((item, index) => itemLines(item, index, state, look));
  const fixed = question.length + bottom.length;
  const height = rows - fixed - items.flat().length;
  const above = menu.above({
    ...look,
    height: Math.max(height, Math.min(LEAST_ABOVE, rows - fixed - LEAST_ITEMS)),
  });
  const shown = around(items, state.active, Math.max(1, rows - fixed - above.length), look);
  const all = [...above, ...question, ...shown, ...bottom];
  return all.length < rows ? ['', ...all] : all;
}

/** A question that is answered by a line: the lines above its entry line, and those below. */
export function questionFrame(
  question: Question,
  entry: { readonly parts: readonly string[]; readonly text: string; readonly refused: boolean },
  look: Look,
): { readonly above: string[]; readonly entry: string; readonly below: string[] } {
  const sign = paint(look, 'active', symbols(look.unicode).question);
  const asked = [
    '',
    ...wrap(safeLine(look, question.question), roomOf(look) - 2).map(
      (line, index) => ` ${index === 0 ? sign : ' '} ${paint(look, 'strong', line)}`,
    ),
  ];
  const parts = pastedLines(entry.parts, look);
  const refused = entry.refused ? paragraph(look, `  ${say(messages.mustFill, look.lang)}`, 'warning') : [];
  const below = [...refused, ...question.hints.flatMap((hint) => paragraph(look, `  ${hint}`))];
  const line = ` ${paint(look, 'active', symbols(look.unicode).pointer)} ${entry.text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}`;
  const taken =
    asked.length + parts.length + below.length + Math.ceil((entry.text.length + 4) / look.width) + 1;
  const above = question.above({ ...look, height: Math.max(3, look.height - taken) });
  const free = above.length + taken < look.height - 1 ? [''] : [];
  return { above: [...free, ...above, ...asked, ...parts], entry: line, below };
}

/** The end of what was pasted, a row a line: enough to see that it arrived. */
function pastedLines(parts: readonly string[], look: Look): string[] {
  const mark = look.unicode ? '…' : '...';
  const shown = parts.slice(-PASTED).map((part) => `   ${cut(safeLine(look, part), roomOf(look) - 2, mark)}`);
  return parts.length > PASTED ? [`   ${mark}`, ...shown] : shown;
}

function questionLines(menu: Menu, state: MenuState, look: Look): string[] {
  const ticks = menu.submit ? ` (${say(messages.hintTicks, look.lang)})` : '';
  const lines = wrap(safeLine(look, menu.question + ticks), roomOf(look) - 2);
  const sign = paint(look, 'active', symbols(look.unicode).question);
  const told = [
    ...(state.refused ? [messages.tickFirst] : []),
    ...(state.stray ? [messages.chooseNotType] : []),
  ];
  const refused = told.flatMap((one) => paragraph(look, `  ${say(one, look.lang)}`, 'warning'));
  return ['', ...lines.map((line, index) => ` ${index === 0 ? sign : ' '} ${line}`), ...refused];
}

function itemLines(item: Item, index: number, state: MenuState, look: Look): string[] {
  const signs = symbols(look.unicode);
  const isActive = index === state.active;
  const box = state.ticked.includes(item.value) ? signs.ticked : signs.unticked;
  const front = `${isActive ? signs.pointer : ' '} ${index < 9 ? index + 1 : ' '} ${item.tick ? `${box} ` : ''}`;
  const indent = ' '.repeat(displayWidth(front));
  const room = roomOf(look) - displayWidth(front);
  const lines = wrap(safeLine(look, item.label), room);
  const hint = item.hint ? `  (${safeLine(look, item.hint)})` : '';
  const fits = displayWidth((lines.at(-1) ?? '') + hint) <= room;
  return lines.map((line, row) => {
    const text = `${row === 0 ? front : indent}${line}`;
    const tail = fits && row === lines.length - 1 ? hint : '';
    return ` ${isActive ? paint(look, 'active', text) : text}${tail}`;
  });
}

/** The keys that always work, in words, on as few lines as they need. */
function actionLines(actions: readonly Action[], look: Look): string[] {
  if (actions.length === 0) return [];
  const lines: { plain: string; painted: string }[] = [];
  const between = look.unicode ? ' · ' : ' | ';
  for (const action of actions) {
    const plain = `${action.key} ${safeLine(look, action.label)}`;
    const painted = `${paint(look, 'key', action.key)} ${safeLine(look, action.label)}`;
    const last = lines.at(-1);
    if (last && displayWidth(last.plain + between + plain) <= roomOf(look) - 2) {
      last.plain += between + plain;
      last.painted += between + painted;
    } else lines.push({ plain, painted });
  }
  return [
    `   ${paint(look, 'rule', symbols(look.unicode).rule.repeat(9))}`,
    ...lines.map((line) => `   ${line.painted}`),
  ];
}

/** As many items as fit around the active one; what is left out is marked. */
function around(items: readonly (readonly string[])[], active: number, rows: number, look: Look): string[] {
  if (items.flat().length <= rows) return items.flat();
  const mark = `     ${look.unicode ? '…' : '...'}`;
  let from = active;
  let to = active + 1;
  const size = (a: number, b: number) =>
    items.slice(a, b).flat().length + (a > 0 ? 1 : 0) + (b < items.length ? 1 : 0);
  for (let grown = true; grown; ) {
    grown = false;
    if (to < items.length && size(from, to + 1) <= rows) [to, grown] = [to + 1, true];
    if (from > 0 && size(from - 1, to) <= rows) [from, grown] = [from - 1, true];
  }
  const shown = items.slice(from, to).flat();
  return [...(from > 0 ? [mark] : []), ...shown, ...(to < items.length ? [mark] : [])].slice(
    0,
    Math.max(rows, shown.length),
  );
}
