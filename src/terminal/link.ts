/**
 * A clickable address (OSC 8). The visible text stays the address itself, so that nothing is hidden where links do not work.
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 * @param url anything that is not a plain web address is left as text.
 */
export function hyperlink(url: string, text: string): string {
  if (!/^https:\/\/[\x21-\x7e]+$/.test(url)) return text;
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}

/** Terminals known to understand OSC 8, or known to ignore it quietly; unknown ones get plain text. */
export function linksSupported(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (!isTerminal || env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (env.WT_SESSION || env.KONSOLE_VERSION || env.TERM === 'xterm-kitty' || env.TERM === 'alacritty')
    return true;
  if (/^(iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(env.TERM_PROGRAM ?? '')) return true;
  // GNOME Terminal and its kin: VTE 0.50 and newer.
  return Number(env.VTE_VERSION ?? 0) >= 5000;
}
