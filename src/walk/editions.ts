import { walkMessages } from '../language/messages/walk.ts';
import type { EditionType, Step } from '../runbook/model.ts';
import { record, type Session, said } from './session.ts';
import type { StepView } from './view.ts';

/** A pause leaves a progress report behind, once a first one has been out. */
export function pause(session: Session): 'paused' {
  if (session.open.state.issued.length > 0) announce(session, 'perkembangan');
  record(session, { type: 'paused', cause: 'asked' });
  return 'paused';
}

/** Closes a case: the journal first, then its last edition. */
export function close(session: Session): 'closed' {
  record(session, { type: 'closed' });
  return finish(session);
}

/** What comes after `closed` in the journal; done again where it was cut off. */
export function finish(session: Session): 'closed' {
  announce(session, 'akhir');
  session.open.seal();
  return 'closed';
}

function announce(session: Session, type: EditionType): void {
  const file = issue(session, type);
  const edition = said(session, walkMessages[type]);
  const drill = session.open.state.opened.drill !== undefined;
  session.asker.tell({
    tone: 'good',
    text: said(session, drill ? walkMessages.issuedDrill : walkMessages.issued, { edition, file }),
  });
}

/** The edition and the chat text for a notify step. */
export function offer(session: Session, step: Step): NonNullable<StepView['notify']> {
  const { open, desk } = session;
  const to = step.to === 'kominfo' ? (open.state.facts['kominfo.name'] ?? 'Dinkominfo') : (step.to ?? '');
  return step.edition ? { to, file: issue(session, step.edition), chat: desk.chat(open) } : { to };
}

/** Issues an edition and returns its path. One that still says what the journal says is not issued twice. */
function issue(session: Session, type: EditionType): string {
  const { open, desk, asker } = session;
  const last = open.state.issued.findLast(({ edition }) => edition.type === type);
  const newest = open.state.entries.findLast((entry) => NEWS.has(entry.type));
  if (last && last.seq > (newest?.seq ?? 0)) return desk.locate(open, last.file);
  const issued = desk.issue(open, type);
  if (issued.notCopied) {
    const values = { ...issued.notCopied, file: issued.path };
    asker.tell({ tone: 'warning', text: said(session, walkMessages.notCopied, values) });
  }
  if (issued.unsigned) asker.tell({ tone: 'info', text: said(session, issued.unsigned) });
  return issued.path;
}

/** Entries that change what a report says. */
const NEWS = new Set(['answered', 'sent', 'evidence', 'noted', 'undone', 'closed']);
