import { commandMessages as m } from '../../language/messages/commands.ts';

/** Where a command's output is data. */
export const JSON_FLAG = ['--json', m.jsonFlag] as const;
/** The argument that names a case. */
export const CASE = { case: m.caseArgument };
