import type { OpenCase } from '../case/folder.ts';
import { lettersMessages as m } from '../language/messages/letters.ts';
import { type Lang, say } from '../language/text.ts';
import type { Missing } from '../report/letter/minimum.ts';
import type { Minimum } from '../runbook/letter.ts';
import { wrap } from '../terminal/width.ts';
import type { Desk } from '../walk/desk.ts';
import { askOnly } from '../walk/walk.ts';
import type { Asking } from './asking.ts';

/** Columns of a message that fits every window. */
const WIDTH = 78;

interface Sitting {
  readonly open: OpenCase;
  readonly desk: Desk;
  readonly lang: Lang;
  readonly now: () => Date;
  /** As this program is called on this computer. */
  readonly program: string;
  readonly asking: Asking | undefined;
  /** Nobody is asked whether to go on. */
  readonly silent: boolean;
  readonly stderr: { write(text: string): unknown };
}

/**
 * Names what the law wants and the case does not hold, and lets the person fill it in: each as an answer of its own step,
 * in the journal. An answers file fills in what it has an answer for.
 * @returns whether the letter is to be written; what is still missing is said in it
 */
export async function fillGaps(
  sitting: Sitting,
  minimum: Minimum | undefined,
  missing: readonly Missing[],
): Promise<boolean> {
  if (missing.length === 0) return true;
  const { open, lang, asking, silent, stderr } = sitting;
  const list = missing.map(({ name }) => name[lang]).join(', ');
  const source = say(minimum === 'pdp-46' ? m.pdp : m.perban, lang);
  stderr.write(`\n${wrap(say(m.missing, lang, { list, source }), WIDTH).join('\n')}\n`);
  const steps = missing.flatMap((one) => one.steps);
  if (open.state.closed) {
    stderr.write(`${say(m.closedGap, lang)}\n`);
    return true;
  }
  if (!asking) return true;
  if (!silent) {
    const choice = await asking.asker.askOne(say(m.whatNow, lang), [
      ...(steps.length > 0 ? [{ value: 'complete', label: say(m.complete, lang) }] : []),
      { value: 'go-on', label: say(m.goOn, lang) },
      { value: 'cancel', label: say(m.cancel, lang) },
    ]);
    if (choice !== 'complete') return choice === 'go-on';
  }
  const { desk, now, program } = sitting;
  return askOnly({ open, desk, lang, now, program, asker: asking.asker, signal: asking.signal }, steps);
}
