import { platformOf } from '../case/offices/address.ts';
import type { Filters } from '../collect/model/recap.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { collectMessages as m } from '../language/messages/collect.ts';
import { recapFilterMessages as f } from '../language/messages/recap-filters.ts';
import { addresseeId } from '../runbook/addressee-words.ts';
import { inertLine } from '../safety/inert.ts';

type Flags = Readonly<Record<string, unknown>>;

/** What is asked for by flags. @throws Failure 2 for days and months that there are not, and for times that end before they begin */
export function filtersOf(flags: Flags): Filters {
  const text = (key: string) => (typeof flags[key] === 'string' ? { [key]: inertLine(flags[key]) } : {});
  const mine =
    flags.mine === true
      ? { mine: 'kominfo' }
      : typeof flags.mine === 'string'
        ? { mine: addresseeId(inertLine(flags.mine)) }
        : {};
  if (flags.month !== undefined && (flags.since !== undefined || flags.until !== undefined))
    throw new Failure(EXIT.usage, m.monthOrDays, m.monthOrDaysNext);
  const month = typeof flags.month === 'string' ? monthBounds(flags.month) : {};
  const since = typeof flags.since === 'string' ? { since: dayOf(flags.since) } : {};
  const until = typeof flags.until === 'string' ? { until: dayOf(flags.until) } : {};
  if (since.since !== undefined && until.until !== undefined && until.until < since.since)
    throw new Failure(EXIT.usage, f.backwards, f.backwardsNext);
  // `IG` and `Twitter` are known here as in the register.
  const platform =
    typeof flags.platform === 'string'
      ? { platform: platformOf(flags.platform) ?? inertLine(flags.platform) }
      : {};
  return {
    ...month,
    ...since,
    ...until,
    ...platform,
    ...text('office'),
    ...text('state'),
    ...text('kind'),
    ...mine,
  };
}

/** The first day of a month and the last. */
function monthBounds(value: string): Pick<Filters, 'since' | 'until'> {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) ?? [];
  if (year === undefined || month === undefined)
    throw new Failure(EXIT.usage, filled(m.badMonth, { value: inertLine(value) }), m.badMonthNext);
  const first = new Date(`${value}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + 1, 0);
  return { since: `${value}-01`, until: first.toISOString().slice(0, 10) };
}

function dayOf(value: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!isDay) throw new Failure(EXIT.usage, filled(m.badDate, { value: inertLine(value) }), m.badDateNext);
  return value;
}
