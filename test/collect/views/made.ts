import type { Recap } from '../../../src/collect/model/recap.ts';
import type { View } from '../../../src/collect/recap.ts';
import type { StepTitles } from '../../../src/collect/views/words.ts';
import { collected, folderWith } from '../folder.ts';
import { base, officeYear, reportText } from '../year.ts';

export const TITLES: StepTitles = new Map([
  [
    'sessions',
    { id: 'Keluarkan semua perangkat yang tidak Anda kenal', en: 'Sign out every unknown device' },
  ],
]);

/** The recap of a made-up year: 40 offices, 120 accounts, 60 incidents, of which some are open and have a target that is over. */
export async function yearRecap(view: Partial<View> = {}): Promise<Recap> {
  const { truth, files } = officeYear(7);
  const folder = folderWith(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  return collected(folder, { view: { known: truth.offices, ...view } });
}

export const EVIL =
  '=HYPERLINK("http://evil.example")</script><script>document.title="owned"</script><img src=x onerror=alert(1)>\u001b[2J\u202ejahat';

/** A recap of one report in which every text that may come from elsewhere is hostile. */
export async function hostileRecap(): Promise<Recap> {
  const data = base(EVIL, 'incident', { short: EVIL, name: EVIL }, 'instagram');
  const text = reportText({
    ...data,
    state: 'open',
    account: { platform: EVIL, handle: EVIL },
    asks: [{ to: EVIL, what: EVIL }],
    steps: [{ id: 'sessions', outcome: 'not-possible' }],
  });
  return collected(folderWith({ '=1+1;<b>.md': text, '@rusak.md': '# x\n' }));
}
