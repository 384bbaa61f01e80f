import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/case/fold.ts';
import type { Lang } from '../../../src/language/text.ts';
import { writtenOut } from '../../../src/report/edition.ts';
import { excerptOf, getsExcerpt } from '../../../src/report/excerpt.ts';
import { sightOf } from '../../../src/report/letter/input.ts';
import { letterOf } from '../../../src/report/letter/letter.ts';
import { masked } from '../../../src/report/letter/words.ts';
import { letterMarkdown, messageText } from '../../../src/report/letter/written.ts';
import { seenBy } from '../../../src/report/seen.ts';
import type { ReportInput } from '../../../src/report/view.ts';
import type { Addressee } from '../../../src/runbook/addressee.ts';
import { CAUSE } from '../../../src/runbook/rules/correspondence.ts';
import { filledInWith } from '../hostile.ts';
import { step } from '../sample.ts';
import { correspondence, letterInput, replayed } from './replayed.ts';

const CASES = ['solo-2021', 'kpu-bali-2022'] as const;
const LANGS: readonly Lang[] = ['id', 'en'];
const inputs = Object.fromEntries(CASES.map((name) => [name, replayed(name, 'instagram')]));
const everyone = Object.values(correspondence.addressees);
/** Every letter of every addressee that takes an Instagram account. */
const letters = everyone
  .filter(({ platforms }) => !platforms || platforms.includes('instagram'))
  .flatMap((addressee) => [addressee.letter, ...addressee.also].map((letter) => ({ addressee, letter })));

function written(input: ReportInput, addressee: Addressee, letter: string, lang: Lang): string {
  const { attachment, ...given } = letterInput(input, addressee, letter, lang);
  const isMessage = given.letter.shape === 'message';
  const whole = getsExcerpt(addressee) && !isMessage && attachment ? { ...given, attachment } : given;
  const paper = letterOf(whole);
  return isMessage ? messageText(paper) : letterMarkdown(paper);
}

/** All that an addressee gets: its letters in both languages, and its excerpt with the data in it. */
function everythingFor(input: ReportInput, addressee: Addressee): string {
  const texts = [addressee.letter, ...addressee.also].flatMap((letter) =>
    LANGS.map((lang) => written(input, addressee, letter, lang)),
  );
  return [...texts, ...(getsExcerpt(addressee) ? [writtenOut(excerptOf(input, addressee))] : [])].join('\n');
}

describe.for(CASES)('letters about %s', (name) => {
  test.for(letters.flatMap((one) => LANGS.map((lang) => ({ ...one, lang }))))(
    '$letter to $addressee.id in $lang',
    async ({ addressee, letter, lang }) => {
      const text = written(inputs[name] as ReportInput, addressee, letter, lang);
      expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object/);
      await expect(text).toMatchFileSnapshot(`golden/${name}/${addressee.id}_${letter}.${lang}.md`);
    },
  );

  test.for(everyone.filter(getsExcerpt).map(({ id }) => id))('excerpt for %s', async (id) => {
    const addressee = correspondence.addressees[id] as Addressee;
    const text = writtenOut(excerptOf(inputs[name] as ReportInput, addressee));
    await expect(text).toMatchFileSnapshot(`golden/${name}/petikan_${id}.md`);
  });

  test.for(everyone.map(({ id }) => id))('what %s gets names no cause where it is for the public', (id) => {
    const addressee = correspondence.addressees[id] as Addressee;
    for (const letter of [addressee.letter, ...addressee.also]) {
      if (correspondence.letters[letter]?.tlp !== 'CLEAR') continue;
      for (const lang of LANGS)
        expect(written(inputs[name] as ReportInput, addressee, letter, lang)).not.toMatch(CAUSE[lang]);
    }
  });
});

describe('the allow-list', () => {
  const SECRET = 'RAHASIA-BARU';
  const input = inputs['kpu-bali-2022'] as ReportInput;

  /** The case with something in it that no list knows yet. */
  const additions: Readonly<Record<string, (given: ReportInput) => ReportInput>> = {
    'a new fact': (given) => ({
      ...given,
      state: {
        ...given.state,
        facts: { ...given.state.facts, 'office.new': SECRET },
        opened: { ...given.state.opened, facts: { ...given.state.opened.facts, 'office.new': SECRET } },
      },
    }),
    'a new key of the state': (given) => ({
      ...given,
      state: { ...given.state, added: SECRET, opened: { ...given.state.opened, added: SECRET } } as never,
    }),
    'a new kind of entry': (given) => ({
      ...given,
      state: {
        ...given.state,
        entries: [
          ...given.state.entries,
          {
            seq: 900,
            at: '2022-12-08T10:00:00.000Z',
            prev: SECRET,
            type: SECRET,
            foreign: true,
            note: SECRET,
          },
        ],
      },
    }),
    'a new key of an entry': (given) => ({
      ...given,
      state: {
        ...given.state,
        entries: given.state.entries.map((entry) => ({ ...entry, added: SECRET })),
      },
    }),
    'a new milestone': (given) => ({
      ...given,
      state: { ...given.state, milestones: { ...given.state.milestones, [SECRET]: SECRET } },
    }),
    'a step of a new section of the report': (given) => withAnswer(given, { report: SECRET as never }),
    'a step that fills a new field': (given) =>
      withAnswer(given, { report: 'tindakan', fills: 'office.new' as never }),
  };

  test.for(Object.keys(additions))('%s appears in nothing that anybody gets', (name) => {
    const given = additions[name]?.(input) as ReportInput;
    for (const addressee of everyone) {
      expect(everythingFor(given, addressee), addressee.id).not.toContain(SECRET);
      // Nor in what every text of today and tomorrow is made from.
      expect(plainly(seenBy(given, sightOf(addressee))), addressee.id).not.toContain(SECRET);
    }
  });

  test('a field appears once it is allowed, and not before', () => {
    const contact = 'admin-a@contoh.example';
    const addressee = correspondence.addressees.public as Addressee;
    const kominfo = correspondence.addressees.kominfo as Addressee;
    expect(everythingFor(input, kominfo)).toContain(contact);
    expect(everythingFor(input, addressee)).not.toContain(contact);
    const without = { ...kominfo, sees: kominfo.sees.filter((field) => field !== 'reporter.contact') };
    expect(everythingFor(input, without)).not.toContain(contact);
  });

  test('a platform reads no reasons, notes or names that people typed', () => {
    const meta = everythingFor(input, correspondence.addressees.meta as Addressee);
    expect(meta).not.toContain('hanya berlogo');
    expect(meta).not.toContain('kepala subbagian humas');
    expect(meta).not.toContain('Peringatan Mac OS');
    expect(meta).toContain('Not possible');
  });

  test('who handed the case over is hidden where it is not allowed, but not that evidence changed hands', () => {
    const handed = {
      ...{ seq: 950, at: '2022-12-08T10:00:00.000Z', prev: 'a'.repeat(64), type: 'handed-over' as const },
      ...{
        from: SECRET,
        to: SECRET,
        note: SECRET,
        file: 'issued/serah-terima.md',
        sha256: 'a'.repeat(64),
        checked: 4,
      },
    };
    const given = { ...input, state: fold(input.runbook, [...input.state.entries, handed]) };
    const meta = everythingFor(given, correspondence.addressees.meta as Addressee);
    expect(meta).not.toContain(SECRET);
    expect(meta).not.toContain('Belum berpindah tangan');
    expect(everythingFor(given, correspondence.addressees.police as Addressee)).toContain(SECRET);
  });

  function plainly(value: unknown): string {
    return JSON.stringify(value, (_, one) => (one instanceof Map || one instanceof Set ? [...one] : one));
  }

  function withAnswer(given: ReportInput, more: object): ReportInput {
    const added = { ...step('added-step', 'text', 'Baru?'), ...more };
    const runbook = {
      ...given.runbook,
      sections: [...given.runbook.sections, { id: 'new', title: { id: 'Baru', en: 'New' }, steps: [added] }],
    };
    const entry = {
      ...{ seq: 901, at: '2022-12-08T10:00:00.000Z', prev: 'a'.repeat(64) },
      ...({ type: 'answered', step: 'added-step', outcome: 'done', value: SECRET } as const),
    };
    return { ...given, runbook, state: fold(runbook, [...given.state.entries, entry]) };
  }
});

describe('a letter claims only what the case knows', () => {
  const input = inputs['solo-2021'] as ReportInput;
  const klarifikasi = (given: ReportInput, lang: Lang = 'id') =>
    written(given, correspondence.addressees.public as Addressee, 'klarifikasi', lang);
  const withIncident = (incident: string): ReportInput => ({
    ...input,
    runbook: { ...input.runbook, incident: incident as never },
  });

  test('the dinas is named only where it was told', () => {
    expect(klarifikasi(input)).toContain('Kejadian ini kami tangani bersama Dinas Kominfo kota itu');
    const untold = { ...input, state: { ...input.state, sent: [] } };
    expect(klarifikasi(untold)).not.toContain('Dinas Kominfo');
    expect(klarifikasi(untold)).toContain('Kejadian ini kami tangani [diisi: bersama');
  });

  test('only a takeover is called a suspected access, and only a loss is followed by a recovery', () => {
    expect(klarifikasi(input)).toContain('diduga diakses pihak yang tidak berhak');
    for (const incident of ['impersonated', 'suspended', 'suspicious']) {
      const text = klarifikasi(withIncident(incident));
      expect(text, incident).not.toMatch(/diduga diakses|Pemulihan akun akan/);
      expect(klarifikasi(withIncident(incident), 'en'), incident).not.toMatch(/accessed|recovery/);
      for (const [id, letter] of [
        ['kominfo', 'surat-dinas'],
        ['police', 'surat-polisi'],
      ] as const) {
        const addressee = correspondence.addressees[id] as Addressee;
        expect(written(withIncident(incident), addressee, letter, 'id'), id).not.toContain('akses tanpa hak');
      }
    }
    expect(klarifikasi(withIncident('impersonated'))).toContain('Akun tiruan itu bukan akun kami');
  });

  test('what was posted after a recovery is not disowned', () => {
    const recovered = '2021-10-09T02:50:00.000Z';
    const given = {
      ...input,
      state: { ...input.state, milestones: { ...input.state.milestones, recovered } },
    };
    expect(klarifikasi(given)).toContain('sampai Sabtu, 9 Oktober 2021, pukul 09.50 WIB bukan dari kami');
    expect(klarifikasi(given)).not.toContain('akan kami umumkan tersendiri');
  });

  test('where no access was in doubt, nothing is asked or said about its recovery', () => {
    const ministry = correspondence.addressees.ministry as Addressee;
    const text = written(withIncident('impersonated'), ministry, 'surat-dinas', 'id');
    expect(text).not.toMatch(/Mengoordinasikan pemulihan|belum dinyatakan pulih|pemulihan akses/);
  });
});

test('hostile words stay words in every letter and excerpt', () => {
  const bad =
    '# Judul | <script>alert(1)</script> [x](http://e.co) \u202e\u001b[31m {reporter}\n## Palsu\n| a | b |';
  const hostile = filledInWith([bad]);
  for (const addressee of everyone) {
    const text = everythingFor(hostile, addressee).replace(/^---\n[\s\S]*?\n---$/gm, '');
    expect(text, addressee.id).not.toMatch(/^#+ Palsu|^#+ Judul|^\| a \| b/m);
    expect(text, addressee.id).not.toMatch(/[\u202e\u001b]/);
    // A chat knows no HTML; everything else must not let it through.
    const papers = { ...addressee, also: addressee.also.filter((letter) => letter !== 'chat') };
    expect(everythingFor(hostile, papers), addressee.id).not.toMatch(/(?<!\\)<script>/);
    // Nothing that renders as a link: brackets escaped, or the address broken in a chat.
    expect(text, addressee.id).not.toContain('](http:/');
  }
});

test.for([
  ['humas@dinkes.example', 'h•••@dinkes.example'],
  ['+62 812-3456-7890', '+62•••••90'],
  ['081234567890', '08•••••90'],
  ['HP kantor 2', undefined],
  ['surel humas', undefined],
  [undefined, undefined],
])('%s is shown as %s', ([given, shown]) => {
  expect(masked(given)).toBe(shown);
});
