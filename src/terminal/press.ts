import type { Menu, Picked } from './door.ts';

/** Where a menu stands between two keys. */
export interface MenuState {
  readonly active: number;
  readonly ticked: readonly string[];
  /** Set after an attempt to hand in nothing. */
  readonly refused: boolean;
  /** Text was typed that means nothing here: `typing` until Enter or an arrow, `told` once Enter was held back. */
  readonly stray?: 'typing' | 'told' | undefined;
}

/** A key as readline names it; signs without a name come by their sequence. */
export interface Key {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/** A menu before any key: ticked what was ticked before, the pointer where it begins. */
export function startOf(menu: Menu): MenuState {
  const active = Math.min(menu.initial, menu.items.length - 1);
  return { active, ticked: menu.ticked ?? [], refused: false };
}

/** What one key does to a menu: nothing, a new state, or the end. */
export function press(menu: Menu, state: MenuState, key: Key): MenuState | Picked {
  if (key.ctrl || key.meta) return state;
  const name = key.name ?? key.sequence ?? '';
  const action = menu.actions.find((one) => one.key === name);
  if (action) return { value: action.value, ticked: state.ticked };
  // Who writes an answer here has not chosen one: nothing is chosen by the Enter at its end, or by digits in it.
  if (isSign(key)) return { ...state, active: startOf(menu).active, refused: false, stray: 'typing' };
  const enter = name === 'return' || name === 'enter';
  if (state.stray === 'typing' && enter) return { ...state, stray: 'told' };
  if (state.stray === 'typing' && /^(?:space|\d)$/.test(name)) return state;
  const heard = { ...state, stray: undefined };
  if (enter) return choose(menu, heard, true);
  if (name === 'space') return menu.items[state.active]?.tick ? choose(menu, heard) : state;
  const active = moved(menu, state.active, name);
  if (active === undefined) return state;
  return { ...state, active, refused: active === state.active && state.refused, stray: undefined };
}

/** A letter or another sign that no menu has a use for. */
function isSign({ name, sequence }: Key): boolean {
  return /^[^\p{C}\p{Z}\d]$/u.test(sequence ?? name ?? '');
}

/** Whether something was chosen by a key. */
export function isPicked(next: MenuState | Picked): next is Picked {
  return 'value' in next;
}

/** Where a key leads; undefined when it leads nowhere. The ends are ends: going round would turn no into yes. */
function moved(menu: Menu, active: number, name: string): number | undefined {
  const last = menu.items.length - 1;
  if (name === 'up') return Math.max(0, active - 1);
  if (name === 'down') return Math.min(last, active + 1);
  if (name === 'home' || name === 'pageup') return 0;
  if (name === 'end' || name === 'pagedown') return last;
  const number = /^[1-9]$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= last + 1 ? number - 1 : undefined;
}

function choose(menu: Menu, state: MenuState, byEnter = false): MenuState | Picked {
  const item = menu.items[state.active];
  if (!item) return state;
  // Who ticks with the space bar means Enter to go on: it must not take the tick away again.
  const submit = menu.items.findIndex(({ value }) => value === menu.submit);
  if (item.tick && byEnter && submit !== -1 && state.ticked.includes(item.value))
    return { ...state, active: submit, refused: false };
  if (item.tick) return { ...state, ticked: toggled(menu, state.ticked, item.value), refused: false };
  if (item.value === menu.submit && state.ticked.length === 0) return { ...state, refused: true };
  return { value: item.value, ticked: state.ticked };
}

/** In the order of the menu, whatever the order of ticking was. What stands alone and everything else untick each other. */
function toggled(menu: Menu, ticked: readonly string[], value: string): string[] {
  if (ticked.includes(value)) return ticked.filter((one) => one !== value);
  const isAlone = (one: string) => menu.items.some((item) => item.value === one && item.alone);
  const kept = isAlone(value) ? [] : ticked.filter((one) => !isAlone(one));
  return menu.items
    .filter((item) => item.value === value || kept.includes(item.value))
    .map((item) => item.value);
}
