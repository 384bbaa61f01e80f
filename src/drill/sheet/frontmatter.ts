import type { Data } from '../../report/frontmatter.ts';
import { DIMENSIONS } from '../scenario.ts';
import { timesTo } from './times.ts';
import type { Sheet } from './view.ts';

/** Version of the contract between a sheet and the programs that read it. */
const SHEET_FORMAT = 1;

/** Everything that `drill results` needs; `kind: drill` is what every other program goes by. */
export function frontMatter(sheet: Sheet): { readonly [key: string]: Data | undefined } {
  const { state, scenario, score, journal } = sheet;
  const { opened } = state;
  const scores = DIMENSIONS.flatMap((dimension) => {
    const figure = score.dimensions[dimension];
    return figure ? [[dimension, figure.percent] as const] : [];
  });
  return {
    'gpr-respond': SHEET_FORMAT,
    kind: 'drill',
    document: 'after-action',
    case: opened.case,
    scenario: {
      id: scenario.id,
      version: scenario.version,
      sha256: opened.drill?.scenario.sha256,
      title: scenario.title.id,
    },
    runbook: { id: opened.runbook.id, version: opened.runbook.version, sha256: opened.runbook.sha256 },
    team: opened.drill?.team ?? [],
    began: opened.drill?.began,
    seed: opened.drill?.seed,
    speed: opened.drill?.speed,
    closed: state.closed !== undefined,
    score: { total: score.total.percent, ...Object.fromEntries(scores) },
    minutes: timesTo(state),
    lines: score.lines.map(({ id, kind, dimension, title, result, points, of, late }) => ({
      id,
      kind,
      dimension,
      title: title.id,
      result,
      points,
      of,
      late,
    })),
    plan: sheet.plan.map(({ what, owner, due }) => ({ what, owner, due })),
    journal: { entries: journal.entries, head: journal.head },
  };
}
