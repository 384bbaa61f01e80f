/** A connection to a PostgreSQL, as far as this room needs one. */
export interface Session {
  /**
   * @param name under which the statement is kept prepared
   * @returns the rows, and how many were touched
   * @throws the database's error; `trouble.ts` makes a sentence of it
   */
  query<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<Answer<Row>>;
  /** Never throws. */
  end(): Promise<void>;
}

export interface Answer<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

const TRIES = 5;
/** Deadlock, and two transactions that cannot both be first: what is tried again succeeds. */
const AGAIN = new Set(['40P01', '40001']);

/** All of it or nothing of it; tried again when another collector was in the way. */
export async function transaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      await session.query('BEGIN');
      const result = await work();
      await session.query('COMMIT');
      return result;
    } catch (error) {
      // A connection that is gone cannot be asked to, and its server has rolled back by itself.
      await session.query('ROLLBACK').catch(() => undefined);
      if (tries === TRIES || !AGAIN.has(sqlState(error))) throw error;
    }
  }
}

/** The code of a database's or a system's error, such as `23505` or `ECONNREFUSED`; empty for any other. */
function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
