import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileRunbooks } from '../../../src/runbook/compiled.ts';
import { cardOf } from '../../../src/runbook/export/card.ts';
import { cardHtml } from '../../../src/runbook/export/html.ts';
import type { Runbook } from '../../../src/runbook/model.ts';
import { CHROMIUM, openTab, type Tab } from './chromium.ts';
import { SAMPLE } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'card-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function page(runbook: Runbook, name: string): string {
  const file = join(folder, name);
  writeFileSync(file, cardHtml(cardOf(runbook, 'id', runbook.platform)));
  return pathToFileURL(file).href;
}

/** The longest runbook that is shipped: the hardest to print. */
function longest(): Runbook {
  const size = (one: Runbook) => one.sections.reduce((sum, { steps }) => sum + steps.length, 0);
  const all = compileRunbooks(fileURLToPath(new URL('../../../runbooks', import.meta.url)));
  return all.map(({ runbook }) => runbook).reduce((one, two) => (size(two) > size(one) ? two : one));
}

const LONGEST = longest();
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };
/** A4 without its margins, in pixels of 1/96 inch. */
const PAPER = { width: (182 / 25.4) * 96, height: (267 / 25.4) * 96 };

const NOTHING_WIDER = `[...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
  .map((one) => one.outerHTML.slice(0, 80))`;
const TICKED = `[...document.querySelectorAll('input:checked')].map(({ id }) => id)`;

describe.skipIf(!CHROMIUM)('in a browser (skipped where no Chromium is)', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab();
    await tab.send('Emulation.setDeviceMetricsOverride', PHONE);
  }, 60_000);
  afterAll(() => tab?.close(), 60_000);

  /** The sample's card as it is when nothing was ever ticked. */
  const fresh = async () => {
    await tab.open(page(SAMPLE, 'a.html'));
    await tab.look('localStorage.clear()');
    await tab.reload();
  };
  const click = (id: string) => tab.look(`document.querySelector('label:has(#${id})').click()`);

  test('a tick survives a reload, with its time; so does a choice', async () => {
    await fresh();
    await click('s-change');
    await click('s-access-2');
    await tab.reload();
    expect(await tab.look(TICKED)).toEqual(['s-access-2', 's-change']);
    expect(await tab.look(`document.querySelector('[data-for=s-change]').textContent`)).toMatch(
      /^\d\d\/\d\d \d\d\.\d\d$/,
    );
    expect(await tab.look(`document.querySelector('[role=status]').textContent`)).toBe('2 / 8 dicentang');
  });

  test('another version begins without ticks, and leaves those of the first alone', async () => {
    await fresh();
    await click('s-change');
    await tab.open(page({ ...SAMPLE, version: '2.0.0' }, 'b.html'));
    expect(await tab.look(TICKED)).toEqual([]);
    await click('s-recover');
    await tab.open(page(SAMPLE, 'a.html'));
    // What one page has stored reaches another a moment later, when they do not share a process.
    await expect.poll(async () => tab.reload().then(() => tab.look(TICKED))).toEqual(['s-change']);
  });

  test('clearing asks first', async () => {
    await fresh();
    await click('s-change');
    await tab.look(`confirm = () => false; document.getElementById('reset').click()`);
    expect(await tab.look(TICKED)).toEqual(['s-change']);
    await tab.look(`confirm = () => true; document.getElementById('reset').click()`);
    expect(await tab.look(TICKED)).toEqual([]);
  });

  test.each(['null', '[]', '"x"', '{', '{"s-change":5}', '{"__proto__":"x","s-gone":"x"}'])(
    'storage that holds %s does no harm',
    async (kept) => {
      await tab.open(page(SAMPLE, 'a.html'));
      await tab.look(`localStorage.setItem('gpr-respond hacked-all@1.2.0', ${JSON.stringify(kept)})`);
      await tab.reload();
      await click('s-recover');
      expect(await tab.look(TICKED)).toContain('s-recover');
    },
  );

  test('hostile text runs nothing and fetches nothing', async () => {
    await tab.open(page(SAMPLE, 'a.html'));
    expect(await tab.look('document.title')).toBe('Akun (nama platform) diretas');
    expect(await tab.look(`performance.getEntriesByType('resource').length`)).toBe(0);
    await tab.look(`{ const one = document.createElement('script'); one.textContent = 'document.title = "owned"';
      document.body.append(one); }`);
    expect(await tab.look('document.title'), 'the policy lets no other script in').not.toBe('owned');
  });

  test('every box has a name, every box is big enough for a finger', async () => {
    await tab.open(page(SAMPLE, 'a.html'));
    const boxes = `[...document.querySelectorAll('input')]`;
    expect(await tab.look(`${boxes}.every(({ labels }) => labels[0]?.textContent.trim())`)).toBe(true);
    expect(
      await tab.look(`Math.min(...${boxes}.map(({ labels }) => labels[0].offsetHeight))`),
    ).toBeGreaterThanOrEqual(44);
    expect(await tab.look(`document.querySelectorAll('fieldset > legend').length`)).toBe(2);
  });

  test('nothing is wider than a phone of 390 pixels', async () => {
    for (const runbook of [SAMPLE, LONGEST]) {
      await tab.open(page(runbook, 'c.html'));
      expect(await tab.look('[innerWidth, document.documentElement.scrollWidth]')).toEqual([390, 390]);
      expect(await tab.look(NOTHING_WIDER)).toEqual([]);
    }
  });

  test('on A4 nothing runs over the edge, and no step is longer than a page', async () => {
    await tab.open(page(LONGEST, 'c.html'));
    await tab.send('Emulation.setEmulatedMedia', { media: 'print' });
    await tab.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: Math.floor(PAPER.width), height: Math.floor(PAPER.height) },
      ...{ deviceScaleFactor: 1, mobile: false },
    });
    expect(await tab.look(NOTHING_WIDER)).toEqual([]);
    const tallest = await tab.look<number>(
      `Math.max(...[...document.querySelectorAll('.step, .sources li, header')].map((one) => one.offsetHeight))`,
    );
    expect(tallest).toBeLessThan(PAPER.height);
    const text = `[...document.querySelectorAll('p, label, legend, li, h2')]`;
    expect(
      await tab.look(
        `${text}.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).length`,
      ),
    ).toBe(0);
    const { data } = await tab.send('Page.printToPDF', { preferCSSPageSize: true });
    const pdf = Buffer.from(String(data), 'base64').toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
    await tab.send('Emulation.setEmulatedMedia', { media: '' });
    await tab.send('Emulation.setDeviceMetricsOverride', PHONE);
  });
});

describe.skipIf(!CHROMIUM)('in a browser that keeps nothing', () => {
  test('the card works, and says so', async () => {
    const tab = await openTab();
    try {
      await tab.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`,
      });
      await tab.open(page(SAMPLE, 'a.html'));
      await tab.look(`document.getElementById('s-change').click()`);
      expect(await tab.look(TICKED)).toEqual(['s-change']);
      expect(await tab.look(`document.getElementById('blocked').hidden`)).toBe(false);
    } finally {
      await tab.close();
    }
  });
});
