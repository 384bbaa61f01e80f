import type { Runbook, Step } from '../../../src/runbook/model.ts';

const base = { waivable: true, report: 'tindakan' } as const;
const same = (text: string) => ({ id: text, en: text });

/** Text that tries to be more than text, in every format. */
export const HOSTILE =
  '</script><script>document.title="owned"</script> [x](javascript:alert(1)) ![](https://evil.example/x.png) # *b* `c` | www.evil.example \u202e\u001b[31m';

const STEPS: readonly Step[] = [
  {
    ...base,
    ...{ id: 'access', kind: 'choice', ask: same('Masih bisa masuk ke akun {account}?') },
    choices: { yes: same('Ya'), no: same('Tidak'), gone: same('Akun hilang') },
  },
  {
    ...base,
    id: 'change',
    kind: 'action',
    do: same('Ganti *kata sandi*.'),
    when: { step: 'access', is: 'yes' },
  },
  {
    ...base,
    ...{ id: 'recover', kind: 'action', do: same('Pulihkan di {platform}.'), within: 60, links: ['help'] },
    when: { step: 'access', in: ['no', 'gone'] },
    asks: { to: 'meta', what: same('Kembalikan akun.') },
  },
  {
    ...base,
    ...{ id: 'sample-only', kind: 'choices', ask: same('Apa yang hilang?'), platforms: ['sample'] },
    choices: { posts: same('Unggahan'), page: same('Halaman') },
    when: { step: 'access', in: ['no', 'gone'] },
  },
  {
    ...base,
    ...{ id: 'other-only', kind: 'info', do: same('Hanya di tempat lain.'), platforms: ['other'] },
    when: { all: [{ step: 'access', in: ['no', 'gone'] }, { not: { step: 'recover', outcome: 'done' } }] },
  },
  {
    ...base,
    id: 'when-page',
    kind: 'info',
    do: same('Cek halaman.'),
    when: { step: 'sample-only', is: 'page' },
  },
  {
    ...base,
    id: 'tell',
    kind: 'notify',
    do: same('Kirim ke {kominfo}.'),
    to: 'kominfo',
    requires: ['change', 'recover'],
  },
  {
    ...base,
    id: 'hostile',
    kind: 'text',
    ask: same(HOSTILE),
    warn: same(HOSTILE),
    text: same(`1. ${HOSTILE}\n# Dua`),
  },
];

/** A small runbook for all platforms with every shape that a card has to draw. */
export const SAMPLE: Runbook = {
  ...{
    id: 'hacked-all',
    version: '1.2.0',
    reviewed: '2026-11-20',
    phase: 'post-incident',
    incident: 'hacked',
  },
  ...{ platform: 'all', title: same('Akun {platform} diretas') },
  sources: {
    help: {
      name: 'Sample',
      url: 'https://help.example.com/a?b=<c>',
      confidence: 'official',
      checked: '2026-11-01',
    },
  },
  sections: [{ id: 'one', title: same('Kenali'), steps: STEPS }],
};
