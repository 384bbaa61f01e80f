import { Chalk } from 'chalk';

type Paint = (text: string) => string;

/** What a piece of text is, not which colour it has. */
export interface Theme {
  /** Section and progress. */
  readonly heading: Paint;
  /** The instruction or question: the line to read first. */
  readonly strong: Paint;
  readonly label: Paint;
  readonly active: Paint;
  readonly key: Paint;
  readonly good: Paint;
  readonly warning: Paint;
  readonly error: Paint;
  readonly address: Paint;
  /** Lines that only divide; nothing is lost where they cannot be seen. */
  readonly rule: Paint;
  /** The mark of a drill. */
  readonly drill: Paint;
}

/**
 * Colours that read on a light and on a dark background. Of the 16, magenta and red keep about the same contrast on both;
 * dim, grey, white, black, yellow and cyan vanish on one of them. Nothing is said by colour alone.
 */
export function makeTheme(colour: boolean): Theme {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    heading: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    label: (text) => chalk.magenta(text),
    active: (text) => chalk.bold.magenta(text),
    key: (text) => chalk.bold(text),
    good: (text) => chalk.bold.green(text),
    warning: (text) => chalk.bold.red(text),
    error: (text) => chalk.bold.red(text),
    address: (text) => chalk.underline(text),
    rule: (text) => chalk.dim(text),
    drill: (text) => chalk.inverse(text),
  };
}

/**
 * Whether to use colour: a terminal that can, and nobody who said no.
 * @param flag false after `--no-color`. See https://no-color.org for NO_COLOR: any value but the empty one.
 */
export function colourWanted(env: NodeJS.ProcessEnv, isTerminal: boolean, flag = true): boolean {
  if (!flag || env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return isTerminal && env.TERM !== 'dumb' && env.FORCE_COLOR !== '0';
}
