import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Chain,
  chainText,
  extended,
  joined,
  NO_CHAIN,
  readChain,
} from '../../../src/report/forward/chain.ts';

const link = (office: string, to = 'ministry') => ({
  at: '2026-11-22T16:00:00.000Z',
  by: { office, officer: 'Bu Sari' },
  to,
  letter: 'surat-pengantar_1.md',
  received: [{ file: 'laporan/a.md', sha256: 'a'.repeat(64) }],
});

test('each office adds one line that names the line before it', () => {
  const two = extended(extended(NO_CHAIN, link('Dinkominfo')), link('Provinsi'));
  const read = readChain(chainText(two));
  expect(read?.links.map(({ by }) => by.office)).toEqual(['Dinkominfo', 'Provinsi']);
  expect(read?.links[0]?.prev).toEqual([]);
  expect(read?.links[1]?.prev).toHaveLength(1);
});

test('records of several packages become one, which goes on from all of them', () => {
  const common = extended(NO_CHAIN, link('Dinkominfo'));
  const chains = [extended(common, link('A')), extended(common, link('B'))];
  const all = extended(joined(chains), link('Kementerian', 'meta'));
  expect(all.links.map(({ by }) => by.office)).toEqual(['Dinkominfo', 'A', 'B', 'Kementerian']);
  expect(all.links.at(-1)?.prev).toHaveLength(2);
  expect(readChain(chainText(all))).toEqual(all);
});

test('a record of which any line but the last was changed, taken out or moved is none', () => {
  const offices = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(offices, fc.nat(), fc.nat(), (names, at, kind) => {
      const chain = names.reduce<Chain>(
        (all, name, index) => extended(all, link(`${index}${name}`)),
        NO_CHAIN,
      );
      const lines = [...chain.lines];
      const index = at % (lines.length - 1);
      const line = lines[index] ?? '';
      if (kind % 3 === 0) lines[index] = line.replace('Bu Sari', 'Bu Sarah');
      if (kind % 3 === 1) lines.splice(index, 1);
      if (kind % 3 === 2) lines.push(...lines.splice(index, 1));
      expect(readChain(lines.join('\n'))).toBeUndefined();
    }),
  );
});
