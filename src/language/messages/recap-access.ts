import type { Text } from '../text.ts';

/** Whether an office gets into its account, in the words of whom the coordinator asks: the runbooks' own, shorter. */
export const accessWords = {
  'logged-in': { id: 'masih bisa masuk', en: 'can still log in' },
  fresh: { id: 'bisa masuk, sesinya belum 24 jam', en: 'can log in, for less than 24 hours' },
  limited: { id: 'masih bisa masuk, fiturnya dibatasi', en: 'can still log in, features are limited' },
  'locked-out': { id: 'kantor tidak bisa masuk', en: 'the office cannot log in' },
  lost: {
    id: 'kantor tidak bisa masuk: HP atau SIM hilang, atau sinyal mati',
    en: 'the office cannot log in: phone or SIM lost, or no signal',
  },
  'admin-removed': { id: 'kantor bukan pengelola lagi', en: 'the office no longer manages it' },
  locked: { id: 'akun dikunci platform', en: 'locked by the platform' },
  disabled: { id: 'akun dinonaktifkan atau tidak ditemukan', en: 'account disabled or not found' },
  regained: {
    id: 'sudah masuk kembali, belum dinyatakan pulih',
    en: 'back in, not declared recovered yet',
  },
  ours: {
    id: 'di tangan kantor, belum dinyatakan pulih',
    en: 'with the office, not declared recovered yet',
  },
  recovered: { id: 'akses sudah pulih', en: 'access recovered' },
  unconfirmed: {
    id: 'akses perlu dipastikan: pemeriksaan ulang tidak bisa',
    en: 'access to be confirmed: the later check was not possible',
  },
  attacker: { id: 'masih dikuasai pelaku', en: 'still held by the attacker' },
  retaken: { id: 'diambil lagi oleh pelaku', en: 'taken again by the attacker' },
  'retaken-disabled': {
    id: 'diambil lagi oleh pelaku, lalu dinonaktifkan',
    en: 'taken again by the attacker, then disabled',
  },
  replaced: { id: 'akun dihapus dan diganti akun baru', en: 'account deleted and replaced by a new one' },
  'given-up': { id: 'akun dilepas kantor', en: 'account given up by the office' },
  unknown: { id: 'akses tidak diketahui', en: 'access not known' },
} satisfies Record<string, Text>;

export const recapAccessMessages = {
  access: { id: 'Akses', en: 'Access' },
  untold: { id: 'akses belum dilaporkan', en: 'access not reported yet' },
} satisfies Record<string, Text>;
