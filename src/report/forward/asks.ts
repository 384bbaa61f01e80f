import { coveringMessages as m } from '../../language/messages/covering.ts';
import { letterMessages } from '../../language/messages/letter.ts';
import { type Lang, say } from '../../language/text.ts';
import type { StandingAsk } from '../../runbook/addressee.ts';
import { platformName } from '../../runbook/platform.ts';
import type { ReportAsk } from '../data.ts';
import { whereStands } from '../letter/asked.ts';
import type { Covering } from './covering.ts';
import type { Incoming } from './incoming.ts';
import { accountOf, accountsOf, companiesOf, officesOf } from './names.ts';

/**
 * All that is asked of the addressee: what it is asked in every case, what the reports ask of it, and what it is to pass on
 * to others, as far as it may see that. What the reports ask of anybody else stands in the reports.
 */
export function requestsOf(covering: Covering): readonly string[] {
  const { reports, addressee, lang, idOf, nameOf } = covering;
  const open = reports.flatMap((report) =>
    report.data.asks
      .filter(({ answered }) => answered === undefined)
      .map((ask) => ({
        ...{ to: idOf(ask.to), name: nameOf(ask.to), what: wordsOf(ask, lang) },
        ...lineOf(report),
      })),
  );
  const own = open.filter(({ to }) => to === addressee.id);
  const others = open.filter(
    ({ to }) => addressee.forwards && to !== addressee.id && addressee.sees.includes(`asks.${to}`),
  );
  return [
    ...standing(covering),
    ...own.map((one) => say(m.requestOwn, lang, one)),
    ...others.map((one) => say(m.requestOther, lang, { ...one, to: one.name })),
  ];
}

/** Reports of earlier versions say it in Indonesian only: then its reader learns that these are not our words. */
function wordsOf({ what, english }: ReportAsk, lang: Lang): string {
  if (lang === 'id') return what;
  return english ?? say(m.quotedIndonesian, lang, { what });
}

function lineOf(report: Incoming) {
  return { account: accountOf(report), platform: platformName(report.data.account.platform) };
}

/** What it is asked in every case, each for the accounts that it fits. */
function standing({ reports, addressee, lang, kominfo }: Covering): readonly string[] {
  const where = ({ data }: Incoming) => whereStands(data.runbook.id, data.times.recovered);
  const { restore, confirm } = letterMessages;
  // Whose account it is matters to a platform: each by itself.
  const own = reports
    .filter((report) => addressee.platforms && where(report) === 'not-recovered')
    .map((report) => say(restore, lang, { account: accountOf(report), office: officesOf([report], lang) }));
  const asks: readonly StandingAsk[] = addressee.platforms ? [...addressee.asks, confirm] : addressee.asks;
  const always = asks.flatMap((ask) => {
    const meant = reports.filter((report) => ask.when === undefined || ask.when === where(report));
    if (meant.length === 0) return [];
    const values = {
      account: accountsOf(meant, lang),
      company: companiesOf(meant, lang),
      office: officesOf(meant, lang),
      platform: [...new Set(meant.map(({ data }) => platformName(data.account.platform)))].join(', '),
      kominfo: kominfo ?? 'Dinkominfo',
    };
    return [say(ask, lang, values)];
  });
  return [...own, ...always];
}
