import { stringify } from 'yaml';
import type { Runbook, Section, Step } from './model.ts';

const HEADER =
  '# Satu berkas utuh: fragmen sudah digabung. Jangan disunting; kasus bergantung pada isinya.\n' +
  '# One complete file with its fragments put in. Do not edit: a case depends on its content.\n';

/** A composed runbook as a self-contained runbook file, which reads back as the same runbook. Same input, same bytes. */
export function writeRunbook(runbook: Runbook): string {
  const { id, version, reviewed, phase, incident, platform, title, sources, sections } = runbook;
  const file = {
    ...{ id, version, reviewed, phase, incident, platform, title },
    ...(Object.keys(sources).length > 0 ? { sources } : {}),
    sections: sections.map(sectionFile),
  };
  return HEADER + stringify(file, { version: '1.2', aliasDuplicateObjects: false, lineWidth: 120 });
}

function sectionFile({ id, title, steps }: Section): unknown {
  return { id, title, steps: steps.map(stepFile) };
}

function stepFile({ waivable, report, within, after, follow, ...step }: Step): unknown {
  return {
    ...step,
    ...(waivable ? {} : { waivable }),
    ...(report === 'tindakan' ? {} : { report }),
    ...(within === undefined ? {} : { within: span(within) }),
    ...(after === undefined ? {} : { after: span(after) }),
    ...(follow === undefined ? {} : { follow: { ...follow, after: follow.after.map(span) } }),
  };
}

function span(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
