import { stringify } from 'yaml';
import { draftMessages as m } from '../language/messages/draft.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import type { Whereabouts } from './folder.ts';

/** What a new runbook needs to know. */
interface Draft extends Whereabouts {
  readonly title: Text;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Language of the comments. */
  readonly lang: Lang;
}

/** A new runbook file: small, whole, free of problems, and explained in comments. */
export function draftRunbook(draft: Draft): string {
  const { phase, incident, platform, title, today, lang } = draft;
  const note = (key: keyof typeof m, indent = 0) =>
    comment(say(m[key], lang, { name: `${incident}-${platform}` }), indent);
  const words = { id: inertLine(title.id).trim(), en: inertLine(title.en).trim() };
  return `${note('head')}
id: ${incident}-${platform}
${note('version')}
version: 0.1.0
${note('reviewed')}
reviewed: ${today}
${stringify({ title: words }, { lineWidth: 0 })}
${note('sources')}
# sources:
#   contoh: { name: Nama sumber, url: https://www.instagram.com/hacked/, confidence: official, checked: ${today} }

${note('sections')}
sections:
${phase === 'pre-incident' ? before(note) : after(note)}
${note('more', 2)}
`;
}

type Note = (key: keyof typeof m, indent?: number) => string;

function comment(text: string, indent: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(indent)}# ${line}`)
    .join('\n');
}

/** When something has happened: size up, keep traces, act, report. */
function after(note: Note): string {
  return `  - id: triage
    title: { id: Kenali keadaan, en: Size up }
    steps:
${note('choice', 6)}
      - id: access
        kind: choice
        ask: { id: Apakah Anda masih bisa masuk?, en: Can you still log in? }
        choices:
          'yes': { id: 'Ya', en: 'Yes' }
          'no': { id: Tidak, en: 'No' }

${note('evidence', 6)}
      - id: capture
        kind: evidence
        do: { id: Simpan tangkapan layar dari yang Anda lihat., en: Keep a screenshot of what you see. }
        why: { id: Jejak dapat hilang sebelum diperiksa., en: Traces can vanish before they are examined. }

  - id: act
    title: { id: Tindakan, en: Action }
    steps:
${note('when', 6)}
${note('requires', 6)}
      - id: change-password
        kind: action
        do: { id: Ganti kata sandi dari perangkat yang Anda percaya., en: Change the password from a device that you trust. }
        when: { step: access, is: 'yes' }
        requires: [capture]
        within: 30m
        marks: protected
${note('links', 8)}

      - id: ask-for-help
        kind: action
        do: { id: Hubungi pengelola layanan lewat kanal resminya., en: Contact the operator through its official channel. }
        when: { step: access, is: 'no' }
        requires: [capture]
        within: 1h

${note('use', 2)}
  - use: first-contact

  - id: report
    title: { id: Laporan, en: Report }
    steps:
${note('notify', 6)}
      - id: notify-kominfo
        kind: notify
        do: { id: 'Kirim laporan awal ke {kominfo}.', en: 'Send the first report to {kominfo}.' }
        to: kominfo
        edition: awal
        within: 2h
        marks: reported
`;
}

/** Before anything happens: look, mend what is weak. */
function before(note: Note): string {
  return `  - id: look
    title: { id: Periksa, en: Look }
    steps:
${note('choice', 6)}
${note('weight', 6)}
      - id: access
        kind: choice
        ask: { id: Berapa orang yang memegang akses?, en: How many people have access? }
        choices:
          one: { id: Satu orang, en: One person }
          two: { id: Dua orang atau lebih, en: Two people or more }
        weight: 5

  - id: mend
    title: { id: Perbaiki, en: Mend }
    steps:
${note('when', 6)}
${note('requires', 6)}
      - id: second-person
        kind: action
        do: { id: Beri akses kepada satu orang lagi yang ditunjuk pimpinan., en: Give access to one more person named by the leadership. }
        why: { id: Satu orang dapat sakit atau cuti saat diperlukan., en: One person may be ill or away when needed. }
        when: { step: access, is: one }
        requires: [access]
        weight: 10
${note('links', 8)}

${note('evidence', 6)}
      - id: keep-proof
        kind: evidence
        do: { id: Simpan tangkapan layar daftar pemegang akses., en: Keep a screenshot of the list of people with access. }
`;
}
