import { EXIT, Failure } from '../language/failure.ts';
import { runbookMessages } from '../language/messages/runbook.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';

/** Something wrong in a file that people write, and where. An error stops the file from being used; a warning does not. */
export interface Problem {
  /** As the person named it, or relative to the folder of runbooks. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The name of the rule that is broken. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: Text;
  /** The part of the line where it is, made inert, and how many characters stand before the caret. */
  readonly excerpt: string;
  readonly caret: number;
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** `file:line:column: rule: sentence`, the excerpt and a caret. Safe for a terminal, whatever the file holds. */
export function printProblem(problem: Problem, lang: Lang): string {
  const { file, line, column, rule, severity, sentence, excerpt, caret } = problem;
  const tone = severity === 'warning' ? `${say(runbookMessages.warning, lang)} ` : '';
  const head = `${inertLine(file)}:${line}:${column}: ${rule}: ${tone}${inertLine(say(sentence, lang))}`;
  return excerpt === '' ? head : `${head}\n    ${inertLine(excerpt)}\n    ${' '.repeat(caret)}^`;
}

/** Problems without those said twice (a fragment is read once for each runbook that uses it), in the order of files and lines. */
export function sortedProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [keyOf(problem), problem]));
  return [...once.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function keyOf({ file, line, column, rule, sentence }: Problem): string {
  return JSON.stringify([file, line, column, rule, sentence.en]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Exit 65, with every problem in it. @param file which file or folder cannot be used */
export function brokenRunbooks(file: string, problems: readonly Problem[]): Failure {
  const what = (lang: Lang) =>
    [say(runbookMessages.broken, lang, { file }), ...problems.map((each) => printProblem(each, lang))].join(
      '\n',
    );
  return new Failure(EXIT.badData, { id: what('id'), en: what('en') }, runbookMessages.brokenNext);
}
