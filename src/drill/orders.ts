import * as fs from 'node:fs';
import { join } from 'node:path';

/** What a trainer may order from a second terminal. */
export type Order =
  | { readonly order: 'inject'; readonly inject: string }
  | { readonly order: 'hint'; readonly text: string }
  | { readonly order: 'credit'; readonly extra: string }
  | { readonly order: 'hold' | 'go' }
  | { readonly order: 'speed'; readonly speed: number };

/** An order as it was read: its place in the file, from 0, and when it was given (real milliseconds). */
export type ReadOrder = Order & { readonly number: number; readonly given: number };

export const ORDERS = 'trainer.jsonl';
export const FASTEST = 20;

/** A trainer gives a few dozen orders; nothing near these bounds is one. */
const LARGEST = 1_048_576;
const LONGEST_LINE = 4_000;

/** Appends an order to the file in the case folder: one line, so that a reader never sees half of one. @param given UTC */
export function giveOrder(folder: string, order: Order, given: string): void {
  fs.appendFileSync(join(folder, ORDERS), `${JSON.stringify({ at: given, ...order })}\n`);
}

/** The orders of a case folder from a place on; lines that are no orders are passed over. */
export function readOrders(folder: string, from: number): readonly ReadOrder[] {
  const path = join(folder, ORDERS);
  let text: string;
  try {
    const { size } = fs.statSync(path);
    if (size > LARGEST) return [];
    text = fs.readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  // What follows the last line feed is still being written.
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line, number): ReadOrder[] => {
      if (number < from || line === '' || line.length > LONGEST_LINE) return [];
      const order = orderIn(line);
      return order ? [{ ...order, number }] : [];
    });
}

function orderIn(line: string): (Order & { readonly given: number }) | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { at, order, inject, text, extra, speed } = parsed as Readonly<Record<string, unknown>>;
  const given = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(given)) return undefined;
  if (order === 'hold' || order === 'go') return { order, given };
  if (order === 'inject' && typeof inject === 'string') return { order, inject, given };
  if (order === 'hint' && typeof text === 'string' && text.trim() !== '') return { order, text, given };
  if (order === 'credit' && typeof extra === 'string') return { order, extra, given };
  if (order === 'speed' && isSpeed(speed)) return { order, speed, given };
  return undefined;
}

function isSpeed(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= FASTEST;
}
