import { describe, expect, test } from 'vitest';
import { othersAtRisk, type Profile } from '../../src/case/profile.ts';
import { asEntry } from '../../src/case/shape.ts';
import { journal, opened } from './sample.ts';

const account = (platform: string, keys: { mailbox?: string; phone?: string } = {}) => ({
  platform,
  handle: 'dinkes',
  ...keys,
});
const names = (accounts: Profile['accounts']) =>
  othersAtRisk({ office: { name: 'Dinkes' }, ...(accounts ? { accounts } : {}) }, 'instagram', '@Dinkes').map(
    ({ platform, shares }) => [platform, ...shares].join(' '),
  );

describe('accounts in danger with this one', () => {
  test.each<[string, Profile['accounts'], string[]]>([
    ['no accounts', undefined, []],
    ['not itself', [account('instagram', { mailbox: 'humas' })], []],
    [
      'the same mailbox, however it is written',
      [account('instagram', { mailbox: 'Surel humas' }), account('x', { mailbox: 'surel humas ' })],
      ['x mailbox'],
    ],
    [
      'another mailbox',
      [account('instagram', { mailbox: 'humas' }), account('x', { mailbox: 'sekretariat' })],
      [],
    ],
    [
      'another mailbox, the same phone',
      [account('instagram', { mailbox: 'a', phone: 'HP 1' }), account('x', { mailbox: 'b', phone: 'HP 1' })],
      ['x phone'],
    ],
    ['nothing known of the other', [account('instagram', { mailbox: 'a' }), account('x')], ['x']],
    ['nothing known of this one', [account('instagram'), account('x', { mailbox: 'a' })], ['x']],
    ['this one is not in the profile', [account('x', { mailbox: 'a' })], ['x']],
    [
      'nothing that can be compared',
      [account('instagram', { mailbox: 'a' }), account('x', { phone: 'b' })],
      ['x'],
    ],
  ])('%s', (_, accounts, expected) => expect(names(accounts)).toEqual(expected));
});

describe('the first line of a journal', () => {
  const line = (more: object) => asEntry({ ...journal([opened]).entries[0], ...more });
  test.each<[string, object, boolean]>([
    ['of an older version', {}, true],
    ['with the round before', { earlier: { case: 'c', weak: ['a'], percent: 40 } }, true],
    ['with a round that had no weights', { earlier: { case: 'c', weak: [] } }, true],
    ['with a round that is none', { earlier: { case: 'c', weak: 'a' } }, false],
    ['with a readiness that is none', { earlier: { case: 'c', weak: [], percent: -1 } }, false],
    ['with a linked case', { linked: 'c' }, true],
    ['with a linked case that is none', { linked: 1 }, false],
    ['with other accounts', { others: [{ platform: 'x', handle: 'a', shares: ['phone'] }] }, true],
    [
      'with other accounts that share something unknown',
      { others: [{ platform: 'x', handle: 'a', shares: ['otp'] }] },
      false,
    ],
    ['with other accounts that are none', { others: { platform: 'x' } }, false],
  ])('%s', (_, more, readable) => expect(line(more) !== undefined).toBe(readable));
});
