/** The few signs that screens are drawn with. */
interface Symbols {
  readonly pointer: string;
  readonly done: string;
  readonly question: string;
  readonly info: string;
  readonly warning: string;
  readonly error: string;
  readonly ticked: string;
  readonly unticked: string;
  readonly rule: string;
  readonly bar: string;
  readonly gap: string;
}

const UNICODE: Symbols = {
  pointer: '❯',
  done: '✔',
  question: '?',
  info: 'i',
  warning: '!',
  error: '✖',
  ticked: '◉',
  unticked: '◯',
  rule: '─',
  bar: '█',
  gap: '░',
};

const ASCII: Symbols = {
  pointer: '>',
  done: 'OK',
  question: '?',
  info: 'i',
  warning: '!',
  error: 'X',
  ticked: '[x]',
  unticked: '[ ]',
  rule: '-',
  bar: '#',
  gap: '.',
};

export function symbols(unicode: boolean): Symbols {
  return unicode ? UNICODE : ASCII;
}

/**
 * Whether signs beyond ASCII will be drawn as meant.
 * Windows: only newer consoles. Elsewhere: a UTF-8 locale, and not the kernel's own console, whose font lacks most signs.
 */
export function unicodeSafe(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') {
    return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || env.TERM === 'xterm-256color');
  }
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false;
  // The first of the three that is set decides (POSIX, locale precedence).
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
}

const PLAIN: Readonly<Record<string, string>> = {
  '…': '...',
  '·': '-',
  '±': '+/-',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '→': '->',
  '•': '*',
  '\u00a0': ' ',
};

/** The text with typographic signs in ASCII. Letters of other scripts are the user's own and stay. */
export function ascii(text: string): string {
  return text.replace(/[…·±–—‘’“”→•\u00a0]/g, (sign) => PLAIN[sign] ?? sign);
}
