import { resolve } from 'node:path';
import { sshKeygen } from '../case/sshkeygen.ts';
import { EXIT, Failure } from '../language/failure.ts';
import { verifyMessages as m } from '../language/messages/verify.ts';
import { type Lang, say } from '../language/text.ts';
import { type Judged, judge } from '../report/verify/judge.ts';
import type { Judgement, Verdict } from '../report/verify/judgement.ts';
import { inertLine } from '../safety/inert.ts';
import { fitted } from '../terminal/fitted.ts';
import { calledAs } from './called.ts';
import { openHouse } from './house.ts';
import { openRegister, registerProblems } from './register.ts';
import type { Globals, World } from './world.ts';

/** Nothing is wrong with these; for all others the exit code is 1. */
const GOOD: ReadonlySet<Verdict> = new Set(['genuine', 'unsigned']);

/** `gpr-respond verify FILE…`: what can be said of files, issued folders and case folders. */
export async function verify(
  world: World,
  globals: Globals,
  paths: readonly string[],
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { lang } = globals;
  if (paths.length === 0) throw new Failure(EXIT.usage, m.nameAFile, m.nameAFileNext);
  const register = openRegister(openHouse(world, globals).workspace.root);
  world.stderr.write(registerProblems(register, lang));
  const bench = { offices: register.offices, run: sshKeygen(world.env, false) };
  const program = calledAs(world.env, world.platform);
  const judged: Judged[] = [];
  for (const path of paths) judged.push(...(await judge(resolve(world.cwd, path), path, bench)));
  if (flags.json === true)
    world.stdout.write(
      `${JSON.stringify(
        judged.map((one) => plain(one, lang)),
        null,
        2,
      )}\n`,
    );
  else
    world.stdout.write(
      judged
        .map((one) => sentences(one, { lang, program, withBody: flags.isi === true, sheet: world.stdout }))
        .join('\n'),
    );
  return judged.every(({ verdict }) => GOOD.has(verdict)) ? EXIT.done : EXIT.findings;
}

function plain({ file, verdict, by, fingerprint, altered, notes, problems }: Judgement, lang: Lang) {
  return {
    file,
    verdict,
    ...(by ? { by } : {}),
    ...(fingerprint ? { fingerprint } : {}),
    altered: altered.map(({ part, sentence }) => ({ part, sentence: sentence[lang] })),
    notes: notes.map((note) => note[lang]),
    problems: problems.map(({ line, rule, sentence }) => ({ line, rule, sentence: sentence[lang] })),
  };
}

/** How what was found is told. */
interface Telling {
  readonly lang: Lang;
  /** As this program is called here. */
  readonly program: string;
  readonly withBody: boolean;
  /** Where it is read. */
  readonly sheet: { readonly isTTY?: boolean; readonly columns?: number };
}

/** The file's name, the verdict in a sentence, then what it rests on, a line each, and how its text can be read. */
function sentences(judged: Judged, { lang, program, withBody, sheet }: Telling): string {
  const { file, altered, notes, problems, report } = judged;
  const told = new Set(problems.map(({ sentence }) => sentence[lang]));
  const details = [
    ...problems.map(({ line, sentence }) => say(m.atLine, lang, { line, sentence: sentence[lang] })),
    ...altered.map(({ sentence }) => sentence[lang]).filter((one) => !told.has(one)),
    ...notes.map((note) => note[lang]),
    ...(!withBody && report && problems.length > 0 ? [say(m.readIt, lang, { program })] : []),
  ];
  const lines = [
    file,
    fitted(`  ${headline(judged, lang, program)}`, sheet),
    ...details.map((one) => fitted(`  - ${inertLine(one)}`, sheet)),
  ];
  return `${lines.join('\n')}\n${withBody && report ? `\n${report.body}\n` : ''}`;
}

function headline(
  { file, verdict, by, fingerprint = '', report }: Judged,
  lang: Lang,
  program: string,
): string {
  switch (verdict) {
    case 'genuine':
      return say(m.genuine, lang, { name: by?.name ?? '', short: by?.short ?? '' });
    case 'unknown-signer':
      return say(m.unknownSigner, lang, { fingerprint, program });
    case 'unsigned':
      return say(
        file.endsWith('/')
          ? m.unsignedCase
          : file.endsWith('SHA256SUMS')
            ? m.unsignedSums
            : report
              ? m.unsigned
              : m.unsignedOther,
        lang,
      );
    case 'drill': {
      const signer = by ? say(m.by, lang, by) : fingerprint ? say(m.signedUnknown, lang) : '';
      return `${say(m.drill, lang)} ${signer}`.trim();
    }
    default:
      return say(m[verdict], lang);
  }
}
