type Flags = Readonly<Record<string, unknown>>;

/** What the screens call parts, states and kinds, and how the data names them. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bagian: { sekarang: 'now', kantor: 'offices', angka: 'figures', semua: 'all' },
  state: {
    'belum-terkendali': 'open',
    terbuka: 'open',
    terkendali: 'contained',
    pulih: 'recovered',
    ditutup: 'closed',
  },
  kind: {
    insiden: 'incident',
    siaga: 'preparation',
    kesiapan: 'preparation',
    patroli: 'patrol',
    latihan: 'drill',
  },
};

/** The values that a flag takes, Indonesian and as the data names them. */
export function valuesOf(flag: 'bagian' | 'state' | 'kind'): readonly string[] {
  return [...new Set(Object.entries(WORDS[flag] ?? {}).flat())];
}

/** The flags with values as the data names them: people may type what they read on the screen. */
export function inEnglish(flags: Flags): Flags {
  const named = Object.entries(WORDS).flatMap(([flag, words]) => {
    const value = flags[flag];
    return typeof value === 'string' && Object.hasOwn(words, value) ? [[flag, words[value]]] : [];
  });
  return { ...flags, ...Object.fromEntries(named) };
}
