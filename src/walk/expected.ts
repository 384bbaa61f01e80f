import type { Step } from '../runbook/model.ts';

/** What an answer usually looks like; anything else is accepted when it is given twice. */
export type Expected =
  /** An address on one of these hosts, or on a host below them. */
  | { readonly kind: 'address'; readonly hosts: readonly string[] }
  /** A telephone number or an e-mail address. */
  | { readonly kind: 'contact' };

/** Where each platform's accounts have their addresses. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  instagram: ['instagram.com'],
  facebook: ['facebook.com', 'fb.com', 'fb.me'],
  threads: ['threads.net', 'threads.com'],
  tiktok: ['tiktok.com'],
  x: ['x.com', 'twitter.com'],
  youtube: ['youtube.com', 'youtu.be'],
  telegram: ['t.me', 'telegram.me'],
  whatsapp: ['wa.me', 'whatsapp.com'],
};

/** What the answer to a step is expected to look like; undefined when it may be anything. */
export function expectedOf({ fills }: Pick<Step, 'fills'>, platform: string): Expected | undefined {
  if (fills === 'reporter.contact') return { kind: 'contact' };
  const hosts = fills === 'account.url' ? HOSTS[platform] : undefined;
  return hosts && { kind: 'address', hosts };
}

/** Whether a text looks as expected. An address may be written without `https://`. */
export function looksExpected(expected: Expected, text: string): boolean {
  if (expected.kind === 'contact') return /\d|@/.test(text);
  const host = /^(?:https?:\/\/)?([a-z0-9.-]+)(?:[/?#]|$)/i.exec(text.trim())?.[1]?.toLowerCase();
  return expected.hosts.some((one) => host === one || host?.endsWith(`.${one}`));
}
