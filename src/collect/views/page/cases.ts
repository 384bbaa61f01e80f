import { collectMessages as m } from '../../../language/messages/collect.ts';
import { recapAccessMessages as a } from '../../../language/messages/recap-access.ts';
import { recapPageMessages as p } from '../../../language/messages/recap-page.ts';
import { type Lang, say, type Text } from '../../../language/text.ts';
import { moment } from '../../../language/time.ts';
import type { CaseRow } from '../../model/case.ts';
import type { Clock } from '../../model/recap.ts';
import {
  accessWord,
  addresseeWord,
  cautionList,
  clockWords,
  type StepTitles,
  stepWord,
  verdictWord,
} from '../words.ts';
import type { Detail } from './grid.ts';

/** What a page is made with besides the recap. */
export interface Making {
  readonly lang: Lang;
  readonly titles: StepTitles;
  /** The address of a report's file, relative to the page; none where there is no such file. */
  readonly linkOf: (path: string) => string | undefined;
}

const MOST_STEPS = 12;
const TIMES = ['opened', 'noticed', 'protected', 'reported', 'recovered', 'closed'] as const;
const OUTCOMES = [
  ['not-possible', p.notPossible],
  ['later', p.putOff],
  ['not-reached', p.notReached],
] as const;

/** What a report says, line by line. */
export function caseDetails(row: CaseRow, clocks: readonly Clock[], making: Making): readonly Detail[] {
  const { lang, titles, linkOf } = making;
  const { item, history } = row;
  const { zone } = item.office;
  const words = (text: Text, values?: Readonly<Record<string, string | number>>) => say(text, lang, values);
  const time = (utc: string) => moment(utc, zone, lang);
  const href = linkOf(item.path);
  const { edition } = item;
  const access = item.kind === 'incident' ? accessWord(item, lang) : '';
  const of = { incident: item.incident, platform: item.account.platform };
  const verdict = { verdict: item.seal.verdict, ...(item.seal.by === undefined ? {} : { by: item.seal.by }) };
  return [
    href === undefined ? [words(p.file), item.path] : [words(p.file), item.path, href],
    [words(p.case), item.case],
    ...(access === '' ? [] : [[words(a.access), access] as const]),
    ...TIMES.flatMap((key): Detail[] => {
      const at = item.times[key];
      return at === undefined ? [] : [[words(p[key]), time(at)]];
    }),
    ...item.asks.map(
      ({ to, what, since }): Detail => [
        words(p.asked, { to: addresseeWord(to, lang) }),
        since === undefined ? what : words(p.since, { what, time: time(since) }),
      ],
    ),
    ...clocks.map((clock): Detail => [words(m.clocks), clockWords(clock, lang, titles, of)]),
    ...item.waiting.map(
      ({ id, due }): Detail => [words(p.waitsUntil), `${stepWord(id, lang, titles, of)}: ${time(due)}`],
    ),
    ...OUTCOMES.flatMap(([outcome, label]): Detail[] => {
      const ids = item.steps[outcome]?.split(' ') ?? [];
      if (ids.length === 0) return [];
      const names = ids.slice(0, MOST_STEPS).map((id) => stepWord(id, lang, titles, of));
      const more = ids.length > MOST_STEPS ? [words(m.more, { count: ids.length - MOST_STEPS })] : [];
      return [[words(label), [...names, ...more].join('; ')]];
    }),
    [
      words(p.edition),
      edition
        ? words(p.editions, {
            type: edition.type,
            number: edition.number,
            time: time(edition.issued),
            count: history.length,
          })
        : words(p.workingCopy, { count: history.length }),
    ],
    [words(m.seal), verdictWord(verdict, lang)],
    ...cautionList(row, lang).map((caution): Detail => [words(m.cautions), caution]),
  ];
}
