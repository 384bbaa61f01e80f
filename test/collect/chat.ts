import { base, officeYear, reportText } from './year.ts';

const DINKES = { short: 'dinas-kesehatan', name: 'Dinas Kesehatan Kabupaten Rembang' };
const SHOP = { short: 'toko-batik', name: 'Toko Batik Sumber' };

/** What a chat export holds: reports under their own names and as attachments are renamed, and much besides. */
interface Export {
  readonly files: Readonly<Record<string, string>>;
  /** What a coordinator should be told: incidents (one of them altered), drills, copies, files that are no reports. */
  readonly truth: {
    readonly incidents: number;
    readonly altered: number;
    readonly drills: number;
    readonly copies: number;
    readonly unreadable: number;
  };
}

/** Some sixty files as a coordinator gets them out of a chat: edited, renamed, sent twice, drills, another's, broken. */
export function chatExport(): Export {
  const { files, truth } = officeYear(11, { offices: 8, incidents: 12 });
  const sent = Object.fromEntries(
    files.map(({ path, text }, at) => [
      at % 3 === 0 ? `DOC-20261122-WA${String(at).padStart(4, '0')}.md` : path.replaceAll('/', ' - '),
      text,
    ]),
  );
  const open = reportText({
    ...base('open_dinkes', 'incident', DINKES, 'instagram'),
    edition: { type: 'awal', number: 1, issued: '2026-11-21T03:00:00.000Z' },
    state: 'open',
    times: {
      opened: '2026-11-21T02:00:00.000Z',
      noticed: '2026-11-21T01:30:00.000Z',
      occurred: '2026-11-20T20:00:00.000Z',
      protected: '2026-11-21T02:40:00.000Z',
    },
    asks: [
      { to: 'kominfo', what: 'Meneruskan laporan ini kepada Kementerian Komunikasi dan Digital.' },
      { to: 'ministry', what: 'Mengoordinasikan pemulihan akun dengan Meta.' },
    ],
  });
  const altered = reportText({ ...base('altered_dinkes', 'incident', DINKES, 'youtube'), state: 'open' });
  const more = {
    'WhatsApp Image 2026-11-22 (kiriman ulang).md': open,
    'laporan dinkes (1).md': open,
    'laporan-dinkes-diedit.md': altered.replace('Isi laporan', 'Semua sudah aman'),
    'LATIHAN dinkes.md': reportText({
      ...base('drill_dinkes', 'drill', DINKES, 'instagram'),
      times: { opened: '2026-11-10T02:00:00.000Z' },
    }),
    'toko.md': reportText(base('toko', 'preparation', SHOP, 'facebook')),
    'catatan rapat.md': '# Rapat\n\nJam 9.\n',
    'terpotong.md': open.slice(0, 300),
    '_chat.txt': '[22/11/26 08.10] Rini: lapor, akun kami diretas\n',
  };
  return {
    files: { ...sent, ...more },
    truth: {
      incidents: truth.incidents.length + 2,
      altered: 1,
      drills: truth.drills + 1,
      copies: truth.copies + 1,
      unreadable: 3,
    },
  };
}
