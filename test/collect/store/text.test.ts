import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restored, restoredJson, storable, storableJson } from '../../../src/collect/store/text.ts';
import { anyItem } from './items.ts';

const TROUBLE = ['\0', '\ud800', '\udfff', '\u001a', '0', 'd', '8', '\\', '"', 'u', '😀'];
const text = fc.string({ unit: fc.constantFrom(...TROUBLE) });

test('every text comes back, holds nothing that PostgreSQL refuses, and stays another than any other', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(storable(one)).not.toMatch(/\0|\p{Surrogate}/u);
      expect(restored(storable(one))).toBe(one);
      expect(storable(one) === storable(other)).toBe(one === other);
    }),
  );
});

test('JSON too, in keys and values', () => {
  fc.assert(
    fc.property(fc.jsonValue(), text, anyItem, (value, key, item) => {
      const whole = { [key]: value, item };
      const stored = storableJson(whole);
      expect(stored).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i);
      expect(JSON.stringify(restoredJson(stored))).toBe(JSON.stringify(whole));
    }),
  );
});
