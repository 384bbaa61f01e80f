import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { openTab } from '/work/main/test/runbook/export/chromium.ts';
test('look', async () => {
  const tab = await openTab();
  try {
    await tab.send('Emulation.setDeviceMetricsOverride', { width: 390, height: 844, deviceScaleFactor: 1, mobile: true });
    await tab.open('file:///tmp/rb/out/kartu_hacked-whatsapp_1.0.0.html');
    await tab.look(`document.querySelectorAll('input')[3].click()`);
    console.log(await tab.look(`JSON.stringify([document.documentElement.scrollWidth, innerWidth, document.getElementById('total').textContent, document.documentElement.scrollHeight])`));
    const shot = async (name: string, y: number) => { await tab.look(`scrollTo(0,${y})`); const { data } = await tab.send('Page.captureScreenshot', {}); writeFileSync('/tmp/rb/out/' + name, Buffer.from(String(data), 'base64')); };
    await shot('a.png', 0); await shot('b.png', 900); await shot('c.png', 3400);
    const { data } = await tab.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
    writeFileSync('/tmp/rb/out/card.pdf', Buffer.from(String(data), 'base64'));
  } finally { await tab.close(); }
}, 60000);
