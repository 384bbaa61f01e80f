import type { Text } from '../text.ts';

/** What is said of the store of reports in a PostgreSQL. */
export const storeMessages = {
  flag: {
    id: 'simpan laporan ke PostgreSQL ini, dan rekap semua yang ada di sana (postgres://…); satu-satunya sambungan jaringan program ini',
    en: 'keep the reports in this PostgreSQL, and recap all that is there (postgres://…); the only network connection of this program',
  },
  badUrl: {
    id: 'Alamat sesudah --store bukan alamat PostgreSQL yang dapat dibaca. Isinya tidak ditampilkan, karena mungkin memuat kata sandi.',
    en: 'What follows --store is no readable address of a PostgreSQL. It is not shown, since it may hold a password.',
  },
  badUrlNext: {
    id: 'Tulis sebagai postgres://pengguna@server:5432/basisdata?sslmode=verify-full. Karakter khusus seperti # / ? @ ditulis %23 %2F %3F %40. Kata sandi sebaiknya di PGPASSWORD atau ~/.pgpass.',
    en: 'Write it as postgres://user@host:5432/database?sslmode=verify-full, with # / ? @ in a part as %23 %2F %3F %40. A password is better kept in PGPASSWORD or ~/.pgpass.',
  },
  badTls: { id: 'sslmode itu tidak dikenal.', en: 'That sslmode is not known.' },
  badTlsNext: {
    id: 'Yang dikenal: disable, allow, prefer, require, verify-ca, verify-full. Paling aman: verify-full.',
    en: 'Known are disable, allow, prefer, require, verify-ca, verify-full. The safest is verify-full.',
  },
  urlAsPath: {
    id: 'Alamat PostgreSQL ditulis sesudah --store, bukan sebagai folder.',
    en: 'The address of a PostgreSQL goes after --store; it is no folder.',
  },
  urlAsPathNext: {
    id: 'Misalnya: {program} rekap laporan-masuk/ --store postgres://…',
    en: 'For example: {program} collect incoming/ --store postgres://…',
  },
  notWatched: {
    id: '--watch dan --store tidak dapat dipakai bersama.',
    en: '--watch and --store do not go together.',
  },
  notWatchedNext: {
    id: 'Pantau folder dengan --watch; untuk penyimpanan, jalankan {program} rekap FOLDER --store … setiap kali ada laporan baru.',
    en: 'Watch a folder with --watch; for the store, run {program} collect FOLDER --store … whenever reports have come.',
  },
  notEncrypted: {
    id: 'Perhatian: sambungan ke {where} tidak dienkripsi. Isi laporan dan kata sandi dapat dibaca di jaringan. Pakailah sslmode=verify-full.',
    en: 'Take care: the connection to {where} is not encrypted. Reports and password can be read on the network. Use sslmode=verify-full.',
  },
  notVerified: {
    id: 'Perhatian: sambungan ke {where} dienkripsi, tetapi tidak diperiksa apakah itu benar servernya. Pakailah sslmode=verify-full.',
    en: 'Take care: the connection to {where} is encrypted, but whether it is the right server is not checked. Use sslmode=verify-full.',
  },
  stored: {
    id: '{count} laporan baru atau dinilai ulang disimpan di {where}',
    en: '{count} reports new or judged anew kept in {where}',
  },
  fromFiles: {
    id: 'Penyimpanan tidak dapat dipakai. Rekap di bawah hanya dari berkas yang disebut.',
    en: 'The store cannot be used. The recap below is of the named files alone.',
  },
  noCertificate: {
    id: 'Sertifikat {file} tidak dapat dibaca: {cause}.',
    en: 'The certificate {file} cannot be read: {cause}.',
  },
  notUtf8: {
    id: 'Basis data ini memakai pengodean {encoding}; nama dan teks tidak semuanya muat.',
    en: 'This database is encoded in {encoding}, which cannot hold every name and text.',
  },
  notUtf8Next: {
    id: "Buat basis data dengan ENCODING 'UTF8' TEMPLATE template0.",
    en: "Make a database with ENCODING 'UTF8' TEMPLATE template0.",
  },
  noStore: { id: 'Di basis data ini belum ada laporan.', en: 'There are no reports in this database yet.' },
  noStoreNext: {
    id: 'Simpan dahulu: {program} rekap FOLDER --store …, dengan pengguna yang boleh membuat tabel.',
    en: 'Put some there first: {program} collect FOLDER --store …, as a user who may make tables.',
  },
  olderStore: {
    id: 'Tabel di basis data ini versi {version}; program ini memakai versi {latest}.',
    en: 'The tables in this database are of version {version}; this program uses version {latest}.',
  },
  olderStoreNext: {
    id: 'Jalankan sekali {program} rekap FOLDER --store …, dengan pengguna yang boleh mengubah tabel; isinya tetap.',
    en: 'Run {program} collect FOLDER --store … once, as a user who may change tables; what is there stays.',
  },
  newerStore: {
    id: 'Tabel di basis data ini versi {version}; program ini hanya mengenal sampai versi {latest}. Tidak ada yang diubah.',
    en: 'The tables in this database are of version {version}; this program knows them up to version {latest}. Nothing was changed.',
  },
  newerStoreNext: {
    id: 'Perbarui gpr-respond di komputer ini.',
    en: 'Update gpr-respond on this computer.',
  },
  trouble: {
    unreachable: {
      what: {
        id: 'PostgreSQL di {where} tidak dapat dihubungi ({code}).',
        en: 'No PostgreSQL answers at {where} ({code}).',
      },
      next: {
        id: 'Periksa nama server, porta, dan apakah PostgreSQL di sana berjalan.',
        en: 'Check the host, the port, and whether PostgreSQL runs there.',
      },
    },
    password: {
      what: {
        id: 'Kata sandi untuk {user} ditolak di {where}.',
        en: 'The password of {user} was refused at {where}.',
      },
      next: {
        id: 'Periksa PGPASSWORD atau ~/.pgpass.',
        en: 'Check PGPASSWORD or ~/.pgpass.',
      },
    },
    needsPassword: {
      what: {
        id: 'PostgreSQL di {where} meminta kata sandi.',
        en: 'PostgreSQL at {where} asks for a password.',
      },
      next: {
        id: 'Isi PGPASSWORD, atau berkas ~/.pgpass (host:port:basisdata:pengguna:katasandi, mode 0600).',
        en: 'Set PGPASSWORD, or a file ~/.pgpass (host:port:database:user:password, mode 0600).',
      },
    },
    login: {
      what: {
        id: 'PostgreSQL tidak mengizinkan {user} masuk ke {where}.',
        en: 'PostgreSQL does not let {user} in at {where}.',
      },
      next: {
        id: 'Tanyakan kepada pengelola basis data: nama pengguna, atau aturan di pg_hba.conf. Pesannya: {words}',
        en: 'Ask whoever runs the database: the user, or a rule in pg_hba.conf. It says: {words}',
      },
    },
    noDatabase: {
      what: {
        id: 'Basis data "{database}" tidak ada di {where}.',
        en: 'There is no database "{database}" at {where}.',
      },
      next: {
        id: 'Buat dahulu (createdb), atau perbaiki namanya.',
        en: 'Make it first (createdb), or mend its name.',
      },
    },
    noRight: {
      what: {
        id: '{user} tidak berhak melakukan ini di {where}.',
        en: '{user} has no right to do this at {where}.',
      },
      next: {
        id: 'Untuk melihat saja: --store tanpa folder, dengan hak SELECT. Untuk menyimpan: minta hak INSERT, UPDATE, dan DELETE. Pesannya: {words}',
        en: 'To look only: --store without a folder, with the right to SELECT. To store: ask for INSERT, UPDATE and DELETE. It says: {words}',
      },
    },
    readOnly: {
      what: {
        id: 'Basis data di {where} hanya dapat dibaca.',
        en: 'The database at {where} can only be read.',
      },
      next: {
        id: 'Untuk melihat saja: --store tanpa folder. Untuk menyimpan: pakai server utamanya.',
        en: 'To look only: --store without a folder. To store: use its primary server.',
      },
    },
    full: {
      what: {
        id: 'Disk server basis data penuh ({where}).',
        en: 'The disk of the database server is full ({where}).',
      },
      next: {
        id: 'Yang sudah tersimpan tetap utuh. Beri tahu pengelola basis data, lalu jalankan lagi.',
        en: 'What was stored is whole. Tell whoever runs the database, then run this again.',
      },
    },
    busy: {
      what: { id: 'Terlalu banyak sambungan di {where}.', en: 'Too many connections at {where}.' },
      next: { id: 'Coba lagi sebentar lagi.', en: 'Try again in a moment.' },
    },
    stopped: {
      what: { id: 'Sambungan ke {where} terputus.', en: 'The connection to {where} broke off.' },
      next: {
        id: 'Yang sudah tersimpan tetap utuh, tidak ada yang setengah jadi. Jalankan lagi bila server sudah kembali.',
        en: 'What was stored is whole, and nothing is half done. Run this again when the server is back.',
      },
    },
    noTls: {
      what: {
        id: 'PostgreSQL di {where} tidak menyediakan TLS.',
        en: 'PostgreSQL at {where} offers no TLS.',
      },
      next: {
        id: 'Minta pengelola basis data menyalakannya. Tanpa enkripsi hanya di jaringan sendiri: sslmode=disable.',
        en: 'Ask whoever runs the database to turn it on. Without encryption, only on a network of your own: sslmode=disable.',
      },
    },
    certificate: {
      what: {
        id: 'Sertifikat PostgreSQL di {where} tidak dapat dipercaya ({code}).',
        en: 'The certificate of PostgreSQL at {where} cannot be trusted ({code}).',
      },
      next: {
        id: 'Minta sertifikat akarnya kepada pengelola basis data dan tambahkan sslrootcert=BERKAS. Mungkin juga ada yang menyadap: jangan dilewati begitu saja. Pesannya: {words}',
        en: 'Ask whoever runs the database for its root certificate and add sslrootcert=FILE. Someone may be listening in: do not just pass it over. It says: {words}',
      },
    },
    odd: {
      what: {
        id: 'Tabel gpr_respond di {where} tidak seperti yang dibuat program ini ({code}).',
        en: 'The gpr_respond tables at {where} are not as this program made them ({code}).',
      },
      next: {
        id: 'Tabelnya mungkin diubah dengan tangan. Pulihkan, atau pakai basis data lain. Pesannya: {words}',
        en: 'They may have been changed by hand. Restore them, or use another database. It says: {words}',
      },
    },
    other: {
      what: { id: 'PostgreSQL di {where} menolak ({code}).', en: 'PostgreSQL at {where} refused ({code}).' },
      next: {
        id: 'Yang sudah tersimpan tetap utuh. Pesannya: {words}',
        en: 'What was stored is whole. It says: {words}',
      },
    },
  },
} satisfies Record<string, Text | Record<string, { readonly what: Text; readonly next: Text }>>;
