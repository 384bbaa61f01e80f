import { zoneOf } from '../language/time.ts';
import type { Asker } from '../walk/asker.ts';
import type { StepView } from '../walk/view.ts';
import type { Scenario } from './scenario.ts';

/** What every screen, page, name and text of a drill carries. */
export const MARK = 'LATIHAN';

/** What stands wherever a real drill could be mistaken for a real incident: names and contacts that exist nowhere. */
const NO_CONTACT = 'jangan hubungi: latihan';

/**
 * The facts that a drill begins with: stand-ins for the office, its people and the addressee, so that nobody's real
 * contact appears and no step asks for one.
 * @param noticed the drill's time at the start, UTC
 */
export function standIns(
  { handle, zone }: Pick<Scenario, 'handle' | 'zone'>,
  noticed: string,
): Readonly<Record<string, string>> {
  return {
    'office.name': 'Sebuah OPD (LATIHAN)',
    'office.short': 'latihan',
    'office.timezone': zoneOf(zone),
    'reporter.name': 'Peserta latihan',
    'reporter.position': 'Admin media sosial (LATIHAN)',
    'reporter.contact': NO_CONTACT,
    'account.url': `akun rekaan ${handle} (LATIHAN)`,
    'account.owner': 'Sebuah OPD (LATIHAN)',
    'account.followers': 'rekaan (LATIHAN)',
    'kominfo.name': `Dinkominfo rekaan (${NO_CONTACT})`,
    spokesperson: 'Juru bicara latihan',
    'incident.noticed': noticed,
    'incident.occurred': noticed,
  };
}

/** A phone number, a short emergency number that is named as one, or a mail address. */
const CONTACT =
  /(?:\+62|\b0)\d(?:[ .-]?\d){6,}|(?<=\b(?:telepon|hubungi|call|dial)\s)\d{3,5}\b|[\w.+-]+@[\w-]+(?:\.[a-z-]+)*\.[a-z]{2,}/gi;

/** A text in which nobody's number or address can be read. */
export function withoutContacts(text: string): string {
  return text.replace(CONTACT, `[${NO_CONTACT}]`);
}

/** A step's screen in a drill: no contact, and pages of platforms only to be looked at. */
export function disguised(view: StepView): StepView {
  const texts = (['instruction', 'path', 'why', 'warn', 'text'] as const).flatMap((key) =>
    view[key] === undefined ? [] : [[key, withoutContacts(view[key])] as const],
  );
  return {
    ...view,
    ...Object.fromEntries(texts),
    links: view.links.map(({ name, url }) => ({ name: `${name}; LATIHAN: jangan kirim apa pun`, url })),
    ...(view.notify ? { notify: { ...view.notify, to: standIn(view.notify.to) } } : {}),
  };
}

function standIn(name: string): string {
  return name.includes(NO_CONTACT) ? name : `${name} (${NO_CONTACT})`;
}

/** The door to the person, with the mark of a drill on everything that does not carry it by itself. */
export function drillAsker(asker: Asker): Asker {
  const marked = (text: string) => (text.includes(MARK) ? text : `${MARK} · ${text}`);
  return {
    ...asker,
    askStep: (view, fresh) => asker.askStep(disguised(view), fresh && (() => disguised(fresh()))),
    askLine: (question, options, scene) => asker.askLine(scene ? question : marked(question), options, scene),
    askOne: (question, choices, scene) => asker.askOne(scene ? question : marked(question), choices, scene),
    askSecret: (doubt) => asker.askSecret({ ...doubt, drill: true }),
    tell: ({ tone, text }) => asker.tell({ tone, text: marked(text) }),
    progress: (label, share) => asker.progress(marked(label), share),
  };
}
