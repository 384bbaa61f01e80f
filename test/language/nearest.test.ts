import { expect, test } from 'vitest';
import { nearest } from '../../src/language/nearest.ts';

const PLATFORMS = ['instagram', 'facebook', 'tiktok', 'x', 'youtube', 'whatsapp'];

test.each([
  ['instagarm', 'instagram'],
  ['Instagram', 'instagram'],
  ['instgram', 'instagram'],
  ['facebok', 'facebook'],
  ['tik-tok', 'tiktok'],
  ['what', 'whatsapp'],
  ['yutub', undefined],
  ['mastodon', undefined],
  ['', undefined],
  ['i'.repeat(10_000), undefined],
])('%s means %s', (typed, expected) => {
  expect(nearest(typed, PLATFORMS)).toBe(expected);
});
