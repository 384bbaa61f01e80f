import { platformOwner } from '../case/names.ts';
import type { Profile } from '../case/profile.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { forwardMessages as m } from '../language/messages/forward.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { overridden } from '../runbook/addressee.ts';
import { addresseeCalled } from '../runbook/correspondence.ts';
import type { Correspondence } from '../runbook/stationery.ts';
import { unknownAddressee } from './recipient.ts';

/** To whom reports are passed on, in the words of its letter, and what the addressees in the record are called. */
export interface ForwardedTo {
  readonly id: string;
  readonly name: string;
  readonly attention: string;
  readonly lang: Lang;
  readonly nameOf: (id: string) => string;
}

/** They get words of their own; a whole report would tell them more than they may see. */
const NEVER = new Set(['public', 'data-subjects']);
/** Outside the government: they see what their allow-list names, so only an excerpt that was made for them is passed on. */
const EXCERPT_ONLY = new Set(['meta', 'platform', 'operator']);

/**
 * @param known.platform of the first report: names the company where the addressee is whoever owns the platform
 * @param known.excerpts for whom each report was cut; undefined for a whole one
 * @throws Failure 2 for one that is not known, or that may not see these reports
 */
export function forwardedTo(
  wanted: string,
  correspondence: Correspondence,
  known: {
    readonly profile: Profile | undefined;
    readonly office: string;
    readonly platform: string;
    readonly excerpts: readonly (string | undefined)[];
  },
): ForwardedTo {
  const found = addresseeCalled(correspondence, wanted);
  if (!found) throw unknownAddressee(wanted, correspondence);
  const tooMuch = EXCERPT_ONLY.has(found.id) && known.excerpts.some((one) => one !== found.id);
  if (NEVER.has(found.id) || tooMuch)
    throw new Failure(EXIT.usage, filled(m.never, { to: found.id }), m.neverNext);
  const { profile, office, platform } = known;
  const values = {
    kominfo: profile?.addressees?.kominfo?.name ?? 'Dinkominfo',
    company: platformOwner(platform),
    office,
  };
  const own = (id: string) => {
    const one = addresseeCalled(correspondence, id);
    return one && overridden(one, profile?.addressees?.[one.id]);
  };
  const addressee = own(found.id) ?? found;
  const lang = addressee.language;
  const words = (text: Text) => say(text, lang, values);
  return {
    id: found.id,
    name: words(addressee.name),
    attention: words(addressee.attention),
    lang,
    nameOf: (id) => {
      const one = own(id);
      return one ? words(one.name) : id;
    },
  };
}
