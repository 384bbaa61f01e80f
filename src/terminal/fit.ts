import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { say } from '../language/text.ts';
import { type Look, paint, roomOf, safeLine } from './page.ts';
import { cut } from './width.ts';

/** A part of a screen in all its forms, from the longest to the shortest. */
export interface Part {
  readonly name: string;
  readonly forms: readonly (readonly string[])[];
}

/**
 * What gives way first when a screen is too tall: each entry moves that part on to its next shorter form.
 * Never shortened: the instruction, the lock, the menu path, addresses, the target, the file to hand over.
 */
const GIVES_WAY = [
  'waived',
  'sources',
  'gap',
  'why',
  'text',
  'chat',
  'earlier',
  'why',
  'sources',
  'text',
  'chat',
  'files',
  'others',
  'warn',
  'others',
  'warn',
  'hint',
  'hint',
];

/** Parts that say themselves where the rest is, or have nothing to say. */
const SILENT = new Set(['text', 'chat', 'gap']);

/** Takes shorter forms in the order of GIVES_WAY until everything fits. */
export function fitted(parts: readonly Part[], look: Look): string[] {
  const level = new Map<string, number>();
  const hint = ` ${paint(look, 'label', cut(safeLine(look, say(messages.shortened, look.lang)), roomOf(look), ''))}`;
  const current = () => {
    const lines = parts.flatMap((part) => part.forms[level.get(part.name) ?? 0] ?? []);
    const told = [...level].every(([name, at]) => at === 0 || SILENT.has(name));
    return told ? lines : [...lines, hint];
  };
  for (const name of GIVES_WAY) {
    if (current().length <= look.height) break;
    const last = (parts.find((part) => part.name === name)?.forms.length ?? 1) - 1;
    level.set(name, Math.min((level.get(name) ?? 0) + 1, last));
  }
  const lines = current();
  if (lines.length <= look.height) return lines;
  // Only where the window is far too small: the beginning matters most.
  return [...lines.slice(0, Math.max(0, look.height - 1)), hint];
}
