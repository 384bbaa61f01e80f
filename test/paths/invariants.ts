import type { Step } from '../../src/runbook/model.ts';
import type { Path } from './drive.ts';
import { each, type Finding, personalData, recoveryLock, shutOut, whole } from './rules.ts';
import {
  firstAt,
  isDeletion,
  isEvidence,
  isMailboxPassword,
  isPlatformPassword,
  isRecoveryNotice,
  isRemoval,
  isReport,
  locks,
  marking,
  words,
} from './traits.ts';

export interface Invariant {
  readonly name: string;
  /** Incidents whose runbooks have to keep it. */
  readonly about: readonly string[];
  /** Looked at only on paths with (or without) the office's profile. */
  readonly known?: boolean;
  readonly rule: (path: Path) => Finding;
}

const BREACHES = ['hacked', 'suspended', 'impersonated'];
const INCIDENTS = [...BREACHES, 'suspicious', 'aftercare'];
const ROUNDS = ['prepare', 'patrol'];

/** Words that name a cause, or that are not the office's to say. */
const CAUSES =
  /\b(karena|akibat|disebabkan|penyebab|gara-gara|lantaran|kelalaian|lalai|phishing|pengelabuan|malware|orang dalam|mantan (admin|pegawai)|(sandi|keamanan)\w* (yang )?lemah|hoaks|because|due to|caused by|negligen\w+|insider|weak (password|security)|hoax)\b/i;

/** Platforms that hand out backup codes. */
const WITH_CODES = new Set(['instagram', 'threads', 'facebook', 'x', 'gmail', 'youtube']);

/** The order that no runbook may break, whatever its platform. A new rule is a new row here and a way to break it in invariants.test.ts. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'evidence before deletion',
    about: INCIDENTS,
    rule: (path) =>
      each(path, isDeletion, (step, at) => {
        const kept = locks(path, step).some(
          (one) => isEvidence(one) && firstAt(path, (it) => it === one) < at,
        );
        return kept || 'deletes without an earlier evidence step in its "requires"';
      }),
  },
  {
    name: 'something is captured before anything is removed',
    about: ['hacked', 'suspicious'],
    rule: (path) =>
      each(
        path,
        isRemoval,
        (_, at) => firstAt(path, isEvidence) < at || 'removes before any evidence was taken',
      ),
  },
  {
    name: 'the mailbox before the password of the platform',
    about: ['hacked', 'suspicious'],
    rule: (path) => {
      const mailbox = firstAt(path, isMailboxPassword);
      if (mailbox === Number.POSITIVE_INFINITY) return 'absent';
      return each(
        path,
        isPlatformPassword,
        (_, at) => mailbox < at || 'stands before the password of the mailbox',
      );
    },
  },
  {
    name: 'the dinas kominfo gets a report',
    about: BREACHES,
    rule: (path) =>
      whole(firstAt(path, isReport) < Number.POSITIVE_INFINITY || 'no "notify" step to kominfo'),
  },
  {
    name: 'the dinas kominfo hears before the public hears of a recovery',
    about: BREACHES,
    rule: (path) =>
      each(
        path,
        isRecoveryNotice,
        (_, at) => firstAt(path, isReport) < at || 'comes before the report to kominfo',
      ),
  },
  {
    name: 'recovery is declared only after sessions, two-factor and mailbox were checked',
    about: ['hacked'],
    rule: (path) => each(path, marking('recovered'), (step) => recoveryLock(path, step)),
  },
  {
    name: 'recovery is declared only after a look three hours after the attacker was thrown out',
    about: ['hacked'],
    rule: (path) =>
      each(path, marking('recovered'), (step) => {
        const looks = locks(path, step).filter((one) => (one.after ?? 0) >= 180 && one.since === 'contained');
        return looks.length > 0 || 'does not require a step with "after: 3h" and "since: contained"';
      }),
  },
  {
    name: 'whoever ends without a declared recovery says how the account ended',
    about: ['hacked', 'suspended'],
    rule: (path) => {
      const declared = path.walked.some(
        ({ step, answer }) => step.marks === 'recovered' && answer.outcome === 'done',
      );
      const said = path.walked.some(({ step }) => step.fills === 'account.state');
      return whole(declared || said || 'no step that fills "account.state"');
    },
  },
  {
    name: 'what is told to the public counts as telling the public',
    about: BREACHES,
    rule: (path) =>
      each(
        path,
        ({ text }) => /^(KLARIFIKASI|PERNYATAAN AWAL)\b/.test(text?.id ?? ''),
        (step) => step.marks === 'informed' || 'needs "marks: informed"',
      ),
  },
  {
    name: 'a recovery is announced only after it was declared',
    about: BREACHES,
    rule: (path) =>
      each(path, isRecoveryNotice, (step) => {
        if (step.waivable) return 'can be waived: needs "waivable: false"';
        return (
          locks(path, step).some(marking('recovered')) || 'does not require the step that marks "recovered"'
        );
      }),
  },
  {
    name: 'new backup codes before recovery is declared',
    about: ['hacked'],
    rule: (path) => {
      const codes = (step: Step) =>
        /kode cadangan/i.test(words(step)) && /\b(buat|ganti|perbarui)\b/i.test(words(step));
      if (!WITH_CODES.has(path.platform) && firstAt(path, codes) === Number.POSITIVE_INFINITY)
        return 'absent';
      return each(
        path,
        marking('recovered'),
        (step) => locks(path, step).some(codes) || 'does not require new backup codes',
      );
    },
  },
  {
    name: 'a picture is taken within the first two steps',
    about: ['hacked'],
    known: true,
    rule: (path) =>
      whole(firstAt(path, isEvidence) <= 1 || 'the first evidence step comes later than second'),
  },
  {
    name: 'the first protection is at most the third screen',
    about: ['hacked'],
    known: true,
    rule: (path) =>
      whole(
        firstAt(path, marking('protected')) <= 2 || 'no step that marks "protected" among the first three',
      ),
  },
  {
    name: 'texts for the public name no cause',
    about: INCIDENTS,
    rule: (path) =>
      each(
        path,
        (step) => /KLARIFIKASI|PERNYATAAN|PEMBERITAHUAN/.test(step.text?.id ?? ''),
        (step) => {
          const found = CAUSES.exec(step.text?.id ?? '') ?? CAUSES.exec(step.text?.en ?? '');
          return !found || `its text says "${found[0]}"`;
        },
      ),
  },
  {
    name: 'whoever is shut out is warned of paid recovery services',
    about: ['hacked', 'suspended'],
    rule: shutOut,
  },
  {
    name: "citizens' messages that may be readable lead to the 3x24 hours of the data protection law",
    about: ['hacked'],
    rule: personalData,
  },
  {
    name: 'who else has access, and which accounts share a key, are asked',
    about: ['hacked'],
    rule: (path) => {
      const ids = new Set(path.walked.map(({ step }) => step.id));
      const missing = ['who-has-access', 'shared-logins'].filter((id) => !ids.has(id));
      return whole(missing.length === 0 || `missing: ${missing.join(', ')}`);
    },
  },
  {
    name: 'a recovered account is looked at again',
    about: ['hacked'],
    rule: (path) =>
      each(
        path,
        isRecoveryNotice,
        () =>
          path.walked.some(({ step }) => (step.follow?.after.length ?? 0) >= 3) ||
          'no step on this path plans three later looks ("follow")',
      ),
  },
  {
    name: 'the police get the fact, not an article of law',
    about: ['hacked'],
    rule: (path) => {
      const worded = path.walked.some(({ step }) => /pasal ditentukan penyidik/i.test(step.text?.id ?? ''));
      return whole(worded || 'no text holds "dugaan akses tanpa hak; pasal ditentukan penyidik"');
    },
  },
  {
    name: 'a round ends with what is still open, who does it and until when',
    about: ROUNDS,
    rule: (path) => {
      // A patrol that found nothing has nobody to name.
      const found = path.walked.some(({ answer }) => answer.value === 'weak' || answer.value === 'foreign');
      if (path.runbook.incident === 'patrol' && !found) return 'absent';
      const asked = path.walked.some(
        ({ step }) =>
          step.kind === 'text' &&
          step.report === 'tindak-lanjut' &&
          /\bsiapa\b.*\bkapan\b/i.test(words(step)),
      );
      return whole(asked || 'no question for text who does it and until when, with "report: tindak-lanjut"');
    },
  },
  {
    name: 'every action of a preparation counts for readiness',
    about: ['prepare'],
    rule: (path) =>
      each(
        path,
        (step) => step.kind === 'action',
        ({ weight = 0 }) => (weight >= 1 && weight <= 5) || 'needs a "weight" from 1 to 5',
      ),
  },
];
