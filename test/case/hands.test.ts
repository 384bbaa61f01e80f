import { expect, test } from 'vitest';
import { receiptsOf, targetClocks } from '../../src/case/clocks.ts';
import type { Fact } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import { handlersOf } from '../../src/case/handlers.ts';
import { custodyOf } from '../../src/case/hands.ts';
import { relationOf } from '../../src/case/settle.ts';
import { journal, opened, runbook, step } from './sample.ts';

const file = (name: string): Fact => ({
  type: 'evidence',
  file: `evidence/${name}`,
  sha256: 'b'.repeat(64),
  bytes: 3,
  name,
  modified: '2026-11-22T15:00:00.000Z',
});
const given: Fact = {
  type: 'handed-over',
  from: 'Rini',
  to: 'Bagus',
  file: 'issued/serah-terima.md',
  sha256: 'c'.repeat(64),
  checked: 1,
};
const taken: Fact = { type: 'resumed', by: 'Bagus', checked: 1 };
const stateOf = (...facts: readonly Fact[]) =>
  fold(
    runbook([step('notice', { within: 4320 }), step('now', { within: 5 })]),
    journal([opened, ...facts]).entries,
  );

test('each file knows who took it, and only the hand-overs after that', () => {
  const [one, two] = custodyOf(stateOf(file('a.png'), given, taken, file('b.png')));
  expect([one?.by, one?.moves.map(({ kind, by }) => `${kind} ${by}`)]).toEqual([
    'Rini',
    ['given Rini', 'taken Bagus'],
  ]);
  expect([two?.by, two?.moves]).toEqual(['Bagus', []]);
});

test('handlers follow each other; coming back without a name changes nothing', () => {
  const handlers = handlersOf(stateOf({ type: 'resumed' }, given, taken, { type: 'paused', cause: 'asked' }));
  expect(handlers.map(({ name, until }) => [name, until !== undefined])).toEqual([
    ['Rini', true],
    ['Bagus', false],
  ]);
});

test('a case is handed over until somebody goes on', () => {
  expect(stateOf(given).handedOver?.to).toBe('Bagus');
  expect(stateOf(given, taken).handedOver).toBeUndefined();
});

const sent: Fact = {
  type: 'sent',
  to: 'kominfo',
  how: 'WhatsApp',
  receiver: '',
  when: '2026-11-22T15:40:00.000Z',
};

test.each<[string, readonly Fact[], boolean]>([
  ['nothing came back', [sent], true],
  ['a number came with it', [{ ...sent, ticket: 'DK-1' } as Fact], false],
  [
    'it was confirmed',
    [sent, { type: 'confirmed', sent: 1, by: 'Bu Sari', when: '2026-11-22T16:00:00.000Z' }],
    false,
  ],
  [
    'another one was confirmed',
    [sent, sent, { type: 'confirmed', sent: 2, by: 'Bu Sari', when: '2026-11-22T16:00:00.000Z' }],
    true,
  ],
])('%s: a confirmation is open: %3$s', (_, facts, open) => {
  expect(receiptsOf(stateOf(...facts))[0]?.open).toBe(open);
});

test('a clock runs until its step is dealt with, soonest first, and says how far it is over', () => {
  const book = runbook([step('notice', { within: 4320 }), step('now', { within: 5 })]);
  const at = '2026-11-22T15:41:00.000Z';
  const clocks = (...facts: readonly Fact[]) =>
    targetClocks(book, fold(book, journal([opened, ...facts]).entries), at).map(({ step: { id }, left }) => [
      id,
      left,
    ]);
  expect(clocks()).toEqual([
    ['now', -5],
    ['notice', 4310],
  ]);
  expect(clocks({ type: 'answered', step: 'now', outcome: 'done' })).toEqual([['notice', 4310]]);
  expect(clocks({ type: 'closed' })).toEqual([]);
});

test.each([
  [undefined, 'a\n', 'new'],
  ['a\n', 'a\n', 'same'],
  ['a\n', 'a\nb\n', 'longer'],
  ['a\nb\n', 'a\n', 'shorter'],
  ['a\nb\n', 'a\nc\n', 'diverged'],
  ['a\nb\n', 'a\nc\nd\n', 'diverged'],
])('ours %j, arrived %j: %s', (ours, arrived, relation) => {
  expect(relationOf(ours === undefined ? undefined : Buffer.from(ours), Buffer.from(arrived))).toBe(relation);
});
