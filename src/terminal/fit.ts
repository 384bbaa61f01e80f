import { say } from '../language/text.ts';
import { terminalMessages as messages } from '../language/messages/terminal.ts';
import { type Look, paint, safeLine } from './page.ts';

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
  'sources', 'gap', 'why', 'text', 'chat', 'earlier', 'why', 'sources', 'text', 'chat', 'files', 'warn', 'warn',
];

/** Takes shorter forms in the set order until everything fits. */
export function fit(parts: readonly Part[], look: Look): string[] {
  const level = new Map<string, number>();
  const current = () => parts.flatMap((part) => part.forms[level.get(part.name) ?? 0] ?? []);
  if (current().length <= look.height) return current();
  const hint = ` ${safeLine(look, say(messages.shortened, look.lang))}`;
  for (const name of GIVES_WAY) {
    if (current().length + 1 <= look.height) break;
    const last = (parts.find((part) => part.name === name)?.forms.length ?? 1) - 1;
    level.set(name, Math.min((level.get(name) ?? 0) + 1, last));
  }
  const shortened = current();
  // Only where the window is far too small: the beginning matters most.
  return [...shortened.slice(0, Math.max(0, look.height - 1)), paint(look, 'label', hint)];
}
