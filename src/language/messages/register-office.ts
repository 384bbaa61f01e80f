import type { Text } from '../text.ts';

/** Offices of the register with their accounts and contacts. */
export const registerOfficeMessages = {
  accountsFlag: {
    id: 'akun kantor itu: instagram/dinkes, youtube/DinkesTV, atau tautannya',
    en: 'accounts of that office: instagram/dinkes, youtube/DinkesTV, or links to them',
  },
  contactFlag: { id: 'kontak kantor itu', en: 'contact of that office' },
  checkedFlag: {
    id: 'tanggal kontak itu terakhir dicek (2026-11-22)',
    en: 'when that contact was last checked (2026-11-22)',
  },
  keyFlag: {
    id: 'hanya kuncinya; kantor, akun, dan kontak tetap',
    en: 'its keys only; office, accounts and contact stay',
  },
  askAccounts: {
    id: 'Akun kantor itu, dipisah koma, misalnya instagram/dinkes, youtube/DinkesTV (boleh dikosongkan)',
    en: 'Accounts of that office, with commas between them, such as instagram/dinkes, youtube/DinkesTV (may be empty)',
  },
  askContact: { id: 'Kontak kantor itu (boleh dikosongkan)', en: 'Contact of that office (may be empty)' },
  accountsNext: {
    id: 'Tulis platform/nama, misalnya instagram/dinkes_rembang, atau tautan akunnya.',
    en: 'Write platform/name, such as instagram/dinkes_rembang, or the link of the account.',
  },
  listed: {
    id: 'Tercatat: {name} ({short}), {accounts} akun baru.',
    en: 'Listed: {name} ({short}), {accounts} new accounts.',
  },
  asItWas: {
    id: '{name} sudah tercatat begitu; tidak ada yang diubah.',
    en: '{name} is listed so already; nothing was changed.',
  },
  noKey: { id: 'belum punya kunci', en: 'no key yet' },
  otherName: {
    id: 'di allowed_signers bernama: {name}',
    en: 'called in allowed_signers: {name}',
  },
  noAccounts: { id: 'belum ada akun yang tercatat', en: 'no accounts listed yet' },
  missing: { id: 'belum ada kontak', en: 'no contact' },
  unchecked: { id: 'kontak: {contact} · belum pernah dicek', en: 'contact: {contact} · never checked' },
  old: {
    id: 'kontak: {contact} · dicek {checked}, {days} hari lalu: cek lagi',
    en: 'contact: {contact} · checked {checked}, {days} days ago: check it again',
  },
  current: { id: 'kontak: {contact} · dicek {checked}', en: 'contact: {contact} · checked {checked}' },
  totals: {
    id: '{offices} kantor, {accounts} akun. Belum punya kunci: {keyless}. Tanpa kontak: {missing}. Kontak lama atau belum dicek: {old}.',
    en: '{offices} offices, {accounts} accounts. Without a key: {keyless}. Without a contact: {missing}. Contact old or never checked: {old}.',
  },
  noKeyToRemove: { id: '{short} tidak punya kunci seperti itu.', en: '{short} has no such key.' },
  goes: {
    id: 'Akan dihapus dari daftar kantor: {name} ({short})',
    en: 'To be removed from the register: {name} ({short})',
  },
  keysGo: {
    id: 'Akan dihapus hanya kunci {name} ({short}); kantor, akun, dan kontaknya tetap bila tercatat',
    en: 'To be removed, the key of {name} ({short}) only; office, accounts and contact stay if they are listed',
  },
  accountsGo: { id: '{count} akun: {accounts}', en: 'accounts: {count}: {accounts}' },
  contactGoes: { id: 'kontak: {contact}', en: 'contact: {contact}' },
  keyGoes: { id: 'kunci: {fingerprint}', en: 'key: {fingerprint}' },
  notGenuineThen: {
    id: 'Laporan yang ditandatangani dengan kunci itu tidak lagi dinyatakan asli.',
    en: 'Reports signed with that key will no longer count as genuine.',
  },
  askRemove: {
    id: 'Hapus? Ini tidak dapat dibatalkan; yang dihapus harus didaftarkan lagi.',
    en: 'Remove? There is no way back: what is removed would have to be registered again.',
  },
  keep: { id: 'Tidak, biarkan', en: 'No, leave it' },
  doRemove: { id: 'Ya, hapus', en: 'Yes, remove' },
  removeYesFlag: { id: 'hapus tanpa bertanya', en: 'remove without asking' },
  removedOffice: {
    id: 'Dihapus dari daftar kantor: {name} ({short}), {accounts} akun.',
    en: 'Removed from the register: {name} ({short}), {accounts} accounts.',
  },
} satisfies Record<string, Text>;
