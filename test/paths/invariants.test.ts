import { describe, expect, test } from 'vitest';
import type { Runbook } from '../../src/runbook/model.ts';
import { fieldOf, pathOn } from './drive.ts';
import { everyCourse } from './enumerate.ts';
import { INVARIANTS } from './invariants.ts';
import { changed, HIJACK, moved, PREPARATION, reworded } from './sound.ts';

/** Each rule, and ways in which an author could break it. */
const BROKEN: readonly (readonly [rule: string, ...runbooks: readonly Runbook[]])[] = [
  ['evidence before deletion', changed(HIJACK, 'delete', { requires: [] }), moved(HIJACK, 'archive')],
  ['something is captured before anything is removed', changed(changed(HIJACK, 'archive'), 'capture-now')],
  ['the mailbox before the password of the platform', moved(HIJACK, 'password', 'mailbox-password')],
  [
    'the dinas kominfo gets a report',
    changed(HIJACK, 'notify-first'),
    changed(HIJACK, 'notify-first', { to: 'police' }),
    changed(HIJACK, 'notify-first', { when: { step: 'access', is: 'logged-in' } }),
  ],
  ['the dinas kominfo hears before the public hears of a recovery', moved(HIJACK, 'notify-first')],
  [
    'recovery is declared only after sessions, two-factor and mailbox were checked',
    changed(HIJACK, 'declare-recovered', { waivable: true }),
    changed(HIJACK, 'declare-recovered', {
      requires: ['mailbox-password', 'sessions', 'codes', 'retake-check'],
    }),
    changed(HIJACK, 'declare-recovered', {
      requires: ['mailbox-password', 'two-factor', 'codes', 'retake-check'],
    }),
    changed(HIJACK, 'declare-recovered', { requires: ['sessions', 'two-factor', 'codes'] }),
    changed(HIJACK, 'sessions', { when: { step: 'access', is: 'logged-in' } }),
  ],
  [
    'recovery is declared only after a look three hours after the attacker was thrown out',
    changed(HIJACK, 'declare-recovered', {
      requires: ['mailbox-password', 'sessions', 'two-factor', 'codes'],
    }),
    changed(HIJACK, 'retake-check', { after: 60 }),
    changed(HIJACK, 'retake-check', { since: 'reported' }),
  ],
  [
    'whoever ends without a declared recovery says how the account ended',
    changed(HIJACK, 'account-state'),
    changed(HIJACK, 'account-state', { when: { step: 'declare-recovered', outcome: 'done' } }),
  ],
  [
    'what is told to the public counts as telling the public',
    reworded(changed(HIJACK, 'clarification', { marks: 'announced' }), 'clarification', 'Terbitkan.'),
  ],
  [
    'a recovery is announced only after it was declared',
    changed(HIJACK, 'recovery-notice', { waivable: true }),
    changed(HIJACK, 'recovery-notice', { requires: [] }),
  ],
  [
    'new backup codes before recovery is declared',
    changed(HIJACK, 'codes'),
    changed(HIJACK, 'declare-recovered', { requires: ['mailbox-password', 'sessions', 'two-factor'] }),
  ],
  ['a picture is taken within the first two steps', moved(HIJACK, 'capture-now', 'password')],
  [
    'the first protection is at most the third screen',
    moved(HIJACK, 'mailbox-password', 'citizen-messages'),
    changed(HIJACK, 'mailbox-password', { when: { step: 'access', is: 'locked-out' } }),
  ],
  [
    'texts for the public name no cause',
    reworded(HIJACK, 'clarification', 'KLARIFIKASI\n\nAkun diretas karena kata sandi lemah.', 'text'),
    changed(HIJACK, 'clarification', {
      text: { id: 'PERNYATAAN AWAL', en: 'HOLDING STATEMENT\n\nThis was due to an insider.' },
    }),
  ],
  ['whoever is shut out is warned of paid recovery services', changed(HIJACK, 'form')],
  [
    "citizens' messages that may be readable lead to the 3x24 hours of the data protection law",
    changed(HIJACK, 'citizen-messages'),
    changed(HIJACK, 'pd-notice'),
    changed(HIJACK, 'pd-notice', { within: 5 * 24 * 60 }),
    moved(HIJACK, 'pd-notice', 'citizen-messages'),
  ],
  [
    'who else has access, and which accounts share a key, are asked',
    changed(HIJACK, 'who-has-access'),
    changed(HIJACK, 'shared-logins'),
  ],
  [
    'a recovered account is looked at again',
    changed(HIJACK, 'recheck'),
    changed(HIJACK, 'recheck', { follow: { incident: 'aftercare', after: [1440] } }),
  ],
  ['the police get the fact, not an article of law', changed(HIJACK, 'police')],
  [
    'a round ends with what is still open, who does it and until when',
    changed(PREPARATION, 'open-items'),
    reworded(PREPARATION, 'open-items', 'Apa yang belum selesai?', 'ask'),
    changed(PREPARATION, 'open-items', { report: 'tindakan' }),
  ],
  ['every action of a preparation counts for readiness', changed(PREPARATION, 'two-factor', { weight: 0 })],
];

test('every rule has its way of being broken', () => {
  expect(BROKEN.map(([rule]) => rule)).toEqual(INVARIANTS.map(({ name }) => name));
});

describe('a sound runbook keeps every rule', () => {
  test.each([
    ['hijack', HIJACK],
    ['preparation', PREPARATION],
  ])('%s', (_, runbook) => expect(brokenBy(runbook)).toEqual([]));
});

describe.each(BROKEN.map(([rule, ...runbooks]) => [rule, runbooks] as const))('%s', (rule, runbooks) => {
  test.each(runbooks.map((runbook, index) => [index + 1, runbook] as const))(
    'is seen broken, %i',
    (_, runbook) => {
      expect(brokenBy(runbook)).toContain(rule);
    },
  );
});

/** The rules that some path of a runbook breaks. */
function brokenBy(runbook: Runbook): readonly string[] {
  const broken = new Set<string>();
  const walkable = { name: runbook.id, runbook, platform: runbook.platform };
  for (const known of [true, false]) {
    const field = fieldOf(walkable, known);
    for (const course of everyCourse(field, 1000) ?? []) {
      const path = pathOn(walkable, field, course);
      for (const { name, about, known: only, rule } of INVARIANTS) {
        if (!about.includes(runbook.incident) || (only ?? known) !== known) continue;
        if (typeof rule(path) === 'object') broken.add(name);
      }
    }
  }
  return [...broken];
}
