// Every text goes through `say`, which needs these words: they may not need it in turn.
type Words = { readonly id: string; readonly en: string };

const noPermission = {
  id: 'Anda tidak punya izin untuk itu',
  en: 'you have no permission for that',
};
const tooManyOpen = {
  id: 'terlalu banyak berkas sedang terbuka di komputer ini',
  en: 'too many files are open on this computer',
};
const brokenDisk = {
  id: 'disk, USB, atau folder jaringannya bermasalah',
  en: 'the disk, stick or network folder has failed',
};
const noNetwork = { id: 'folder jaringannya tidak menjawab', en: 'the network folder does not answer' };
const notThere = {
  id: 'tidak ada di tempat itu, atau baru saja dipindahkan atau dihapus',
  en: 'it is not there, or was moved or deleted a moment ago',
};
const badName = { id: 'nama itu tidak dapat dipakai', en: 'that name cannot be used' };

/** What people are told for what the system calls by a code. */
export const systemMessages: Readonly<Record<string, Words>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOENT: notThere,
  EIO: brokenDisk,
  ENXIO: brokenDisk,
  ENODEV: brokenDisk,
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ENOSPC: { id: 'penyimpanannya penuh', en: 'the disk is full' },
  EDQUOT: { id: 'jatah penyimpanannya habis', en: 'the disk quota is used up' },
  EFBIG: { id: 'berkasnya terlalu besar', en: 'the file is too large' },
  ENOMEM: {
    id: 'memori komputer ini tidak cukup',
    en: 'this computer has not enough memory',
  },
  EROFS: { id: 'tempat itu hanya dapat dibaca', en: 'that place can only be read' },
  EBUSY: { id: 'sedang dipakai program lain', en: 'another program is using it' },
  EAGAIN: { id: 'sedang dipakai program lain', en: 'another program is using it' },
  EISDIR: { id: 'itu folder, bukan berkas', en: 'that is a folder, not a file' },
  ENOTDIR: {
    id: 'di jalan menuju ke sana ada berkas, bukan folder',
    en: 'on the way there is a file where a folder should be',
  },
  EEXIST: { id: 'nama itu sudah dipakai', en: 'that name is taken' },
  ELOOP: { id: 'tautannya berputar-putar', en: 'its links lead in a circle' },
  ENAMETOOLONG: { id: 'nama atau alamatnya terlalu panjang', en: 'its name or path is too long' },
  EINVAL: {
    id: 'itu bukan berkas biasa, atau namanya tidak dapat dipakai',
    en: 'it is no plain file, or its name cannot be used',
  },
  ERR_INVALID_ARG_VALUE: badName,
  ESTALE: noNetwork,
  ETIMEDOUT: noNetwork,
  EHOSTDOWN: noNetwork,
  EHOSTUNREACH: noNetwork,
  ENOTCONN: noNetwork,
};

/** What is said where the system gives no code that is known. */
export const refusedBySystem: Words = { id: 'sistem komputer menolaknya', en: 'the computer refused' };
