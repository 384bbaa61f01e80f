import { SCHEMA_1 } from './schema-1.ts';
import { SCHEMA_2 } from './schema-2.ts';

export interface Migration {
  readonly version: number;
  /** One or more statements; run in one transaction with the note that they have run. */
  readonly sql: string;
}

/**
 * The steps from an empty database to the tables of today, in order. One that was released is never changed: a change is
 * a further step. Names that reporting programs use stay: columns and tables are added, not renamed or taken away.
 * Every key and every reference holds `office`: it is what the tables can be distributed by.
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: SCHEMA_1 },
  { version: 2, sql: SCHEMA_2 },
];
