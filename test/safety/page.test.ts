import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escaped, selfContained } from '../../src/safety/page.ts';

const BASE = { lang: 'id', title: 'Judul', style: 'p{margin:0}', body: '<p>isi</p>' };
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.split('; ');

test('lets in its own style and nothing else', () => {
  expect(policyOf(selfContained(BASE))).toEqual([
    "default-src 'none'",
    `style-src ${hash(BASE.style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('lets in a script by its bytes and pictures as data, where there are any', () => {
  const page = selfContained({ ...BASE, script: 'go()', pictures: true });
  expect(policyOf(page)).toContain(`script-src ${hash('go()')}`);
  expect(policyOf(page)).toContain('img-src data:');
  expect(page.trim().endsWith('<script>go()</script>\n</body>\n</html>')).toBe(true);
});

test('a title is one inert line, and no tag', () => {
  const page = selfContained({ ...BASE, title: '</title><script>x</script>\n\u202egnp\u001b[31m' });
  expect(page).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; ⟨U+202E⟩gnp⟨U+001B⟩[31m</title>',
  );
});

test('escaped text ends no attribute', () => {
  expect(escaped(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
});
