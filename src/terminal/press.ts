import type { Menu, Picked } from './door.ts';

/** Where a menu stands between two keys. */
export interface MenuState {
  readonly active: number;
  readonly ticked: readonly string[];
  /** Set after an attempt to hand in nothing. */
  readonly refused: boolean;
}

/** A key as readline names it; signs without a name come by their sequence. */
export interface Key {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

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
  if (name === 'return' || name === 'enter') return choose(menu, state, true);
  if (name === 'space') return menu.items[state.active]?.tick ? choose(menu, state) : state;
  const active = moved(menu, state.active, name);
  return active === state.active ? state : { ...state, active, refused: false };
}

export function isPicked(next: MenuState | Picked): next is Picked {
  return 'value' in next;
}

function moved(menu: Menu, active: number, name: string): number {
  const count = menu.items.length;
  // Keys of vi, unless the menu has another use for them.
  const vi = !menu.actions.some(({ key }) => key === 'j' || key === 'k');
  if (name === 'up' || (vi && name === 'k')) return (active + count - 1) % count;
  if (name === 'down' || (vi && name === 'j')) return (active + 1) % count;
  if (name === 'home' || name === 'pageup') return 0;
  if (name === 'end' || name === 'pagedown') return count - 1;
  const number = /^[1-9]$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= count ? number - 1 : active;
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
