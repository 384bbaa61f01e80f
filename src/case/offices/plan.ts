import { filled } from '../../language/failure.ts';
import { officesMessages as m } from '../../language/messages/offices.ts';
import type { Change } from './edit.ts';
import { accountKey, type Listed, type OfficeList } from './read.ts';
import type { Fault } from './table.ts';

/** What an import would do to the register. */
export interface Plan {
  readonly added: readonly Change[];
  readonly changed: readonly Altered[];
  /** Offices about which the list says nothing new. */
  readonly same: number;
  readonly faults: readonly Fault[];
}

/** A change, and what stood there. */
export interface Altered extends Change {
  readonly before: Listed;
}

/**
 * Compares a list with the register. Nothing is ever taken away: a cell that is empty says nothing, and an account that
 * is not in the list stays. A new contact without a date has not been checked by anyone.
 */
export function planOf(register: OfficeList, incoming: OfficeList): Plan {
  const known = new Map(register.offices.map((one) => [one.short, one]));
  const names = new Map(register.offices.map((one) => [one.name.toLowerCase(), one]));
  const owners = new Map(
    register.offices.flatMap(({ short, accounts }) =>
      accounts.map((one) => [accountKey(one), short] as const),
    ),
  );
  const faults: Fault[] = [];
  const added: Change[] = [];
  const changed: Altered[] = [];
  let same = 0;
  for (const office of incoming.offices) {
    const namesake = names.get(office.name.toLowerCase());
    if (namesake && namesake.short !== office.short) {
      const sentence = filled(m.nameElsewhere, { name: office.name, short: namesake.short });
      for (const { line } of office.rows) faults.push({ line, column: 1, rule: 'two-shorts', sentence });
      continue;
    }
    const accounts = office.accounts.filter((one) => {
      const owner = owners.get(accountKey(one));
      if (owner !== undefined && owner !== office.short) {
        const sentence = filled(m.ownedElsewhere, { short: owner });
        faults.push({ line: one.line, column: 1, rule: 'two-owners', sentence });
      }
      return owner === undefined;
    });
    const before = known.get(office.short);
    if (!before) added.push({ ...office, accounts });
    else {
      const change = changeOf(before, office);
      if (accounts.length > 0 || Object.keys(change).length > 0)
        changed.push({ short: office.short, ...change, accounts, before });
      else same += 1;
    }
  }
  return { added, changed, same, faults };
}

function changeOf(
  before: Listed,
  { name, short, contact, checked }: Listed,
): Omit<Change, 'short' | 'accounts'> {
  const isNewContact = contact !== undefined && contact !== before.contact;
  const isNewDate = checked !== undefined && checked > (before.checked ?? '');
  const date = isNewContact ? (checked ?? '') : isNewDate ? checked : undefined;
  return {
    // A list that gives the short name only says nothing about the full one.
    ...(name !== before.name && name !== short ? { name } : {}),
    ...(isNewContact ? { contact } : {}),
    ...(date !== undefined && date !== (before.checked ?? '') ? { checked: date } : {}),
  };
}
