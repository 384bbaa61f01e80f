import type { ReviewView, StepView } from '../../src/walk/view.ts';

const LONG =
  'Pelaku sering kembali lewat sesi lama yang masih terbuka di perangkat lain, dan sesi itu tidak ikut keluar ketika kata sandi diganti. Karena itu setiap perangkat yang tidak dikenal harus dikeluarkan satu per satu sebelum langkah berikutnya dikerjakan, walaupun terasa lama sekali.';

/** A short action step; anything of it can be replaced. */
export function step(change: Partial<StepView> = {}): StepView {
  return {
    id: 'sessions',
    kind: 'action',
    section: 'Mengusir pelaku',
    number: 9,
    about: 22,
    clock: '22.47 WIB',
    elapsed: '17 menit',
    instruction: 'Keluarkan semua perangkat yang tidak Anda kenal.',
    links: [],
    sources: [],
    choices: [],
    files: 0,
    canGoBack: true,
    saved: 8,
    drill: false,
    ...change,
  };
}

export const CHOICES = [
  { value: 'yes', label: 'Ya, masih bisa' },
  { value: 'no', label: 'Tidak' },
];

/** Everything that a step can hold, each as long as a runbook may make it. */
export const TALL = step({
  instruction: LONG,
  path: 'Settings > Accounts Center > Password and security > Where you are logged in > Log out',
  links: [
    { name: 'Instagram', url: 'https://www.instagram.com/hacked/' },
    { name: 'Meta', url: `https://www.facebook.com/business/help/${'1234567890'.repeat(8)}` },
  ],
  why: LONG,
  warn: LONG,
  text: 'KLARIFIKASI\n\n'.concat(`${LONG}\n`.repeat(10)),
  target: { minutes: 30, left: -75 },
  sources: [
    { name: 'Instagram', confidence: 'official', checked: '2026-11-22' },
    { name: 'Kompas', confidence: 'press', checked: '2026-10-01' },
    { name: 'Meta', confidence: 'unverified', checked: '2026-11-01' },
  ],
  earlier: { outcome: 'later', reason: 'menunggu ponsel Kepala Bidang' },
  files: 2,
});

export const REVIEW: ReviewView = {
  waiting: { steps: [], behind: 0 },
  deferred: [{ step: 'operator', instruction: 'Hubungi operator seluler', reason: 'kantor tutup' }],
  asks: [{ to: 'Meta', what: 'mengembalikan akses' }],
  overdue: [{ step: 'sessions', instruction: 'Keluarkan semua perangkat', over: '45 menit' }],
  running: [],
  notPossible: [{ step: 'reset', instruction: 'Atur ulang kata sandi', reason: 'surel diganti' }],
  clock: '23.10 WIB',
  elapsed: '40 menit',
  saved: 16,
  drill: false,
};
