import type { Profile } from '../case/profile.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { forwardMessages as m } from '../language/messages/forward.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import type { Covering } from '../report/forward/covering.ts';
import type { Incoming } from '../report/forward/incoming.ts';
import { companiesOf } from '../report/forward/names.ts';
import { overridden } from '../runbook/addressee.ts';
import { addresseeCalled } from '../runbook/correspondence.ts';
import type { Correspondence } from '../runbook/stationery.ts';
import { inertLine } from '../safety/inert.ts';
import { unknownAddressee } from './recipient.ts';

/** To whom reports are passed on, and in whose words. */
export type ForwardedTo = Pick<Covering, 'addressee' | 'words' | 'idOf' | 'nameOf' | 'lang' | 'kominfo'>;

/** They get words of their own; a whole report would tell them more than they may see. */
const NEVER = new Set(['public', 'data-subjects']);
/** Outside the government: they see what their allow-list names, so only an excerpt that was made for them is passed on. */
const EXCERPT_ONLY = new Set(['meta', 'platform', 'operator']);

/**
 * @returns the addressee in the words of an office of this name
 * @throws Failure 2 for one that is not known, or that may not see these reports
 */
export function forwardedTo(
  wanted: string,
  correspondence: Correspondence,
  known: {
    readonly profile: Profile | undefined;
    readonly reports: readonly Incoming[];
  },
): (office: string) => ForwardedTo {
  const found = addresseeCalled(correspondence, wanted);
  if (!found) throw unknownAddressee(wanted, correspondence);
  const { profile, reports } = known;
  const own = (id: string) => {
    const one = addresseeCalled(correspondence, id);
    return one && overridden(one, profile?.addressees?.[one.id]);
  };
  const addressee = own(found.id) ?? found;
  const lang = addressee.language;
  const kominfo = profile?.addressees?.kominfo?.name;
  const wordsIn = (text: Text, language: Lang, office = '') =>
    say(text, language, {
      kominfo: kominfo ?? 'Dinkominfo',
      company: companiesOf(reports, language),
      office,
    });
  const values = (language: Lang) => ({ to: wordsIn(addressee.name, language), id: found.id });
  if (NEVER.has(found.id)) throw refused(m.never, m.neverNext, values);
  const tooMuch = sayingTooMuch(found.id, reports);
  if (tooMuch.length > 0) {
    const files = tooMuch.map(({ name }) => inertLine(name)).join(', ');
    throw refused(m.excerptOnly, m.excerptOnlyNext, (language) => ({ ...values(language), files }));
  }
  return (office) => {
    const words = (text: Text) => wordsIn(text, lang, office);
    return {
      addressee,
      lang,
      ...(kominfo ? { kominfo } : {}),
      words,
      idOf: (name) => addresseeCalled(correspondence, name)?.id ?? name,
      nameOf: (id) => {
        const one = own(id);
        return one ? words(one.name) : id;
      },
    };
  };
}

/** Those to whom these reports may be passed on, for a person to choose from. */
export function offered(
  { addressees }: Correspondence,
  { profile, reports }: { readonly profile: Profile | undefined; readonly reports: readonly Incoming[] },
  lang: Lang,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.values(addressees)
    .filter(({ id }) => !NEVER.has(id) && sayingTooMuch(id, reports).length === 0)
    .map((one) => ({
      value: one.id,
      label: say(overridden(one, profile?.addressees?.[one.id]).name, lang, {
        kominfo: 'Dinkominfo',
        company: companiesOf(reports, lang),
        office: profile?.office.name ?? say(m.yourOffice, lang),
      }),
    }));
}

/** Reports that tell this addressee more than it may see. */
function sayingTooMuch(id: string, reports: readonly Incoming[]): readonly Incoming[] {
  return EXCERPT_ONLY.has(id) ? reports.filter(({ data }) => data.excerpt?.for !== id) : [];
}

function refused(what: Text, next: Text, values: (lang: Lang) => Readonly<Record<string, string>>): Failure {
  const both = (text: Text): Text => ({
    id: filled(text, values('id')).id,
    en: filled(text, values('en')).en,
  });
  return new Failure(EXIT.usage, both(what), both(next));
}
