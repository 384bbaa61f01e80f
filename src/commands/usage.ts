import type { Command, CommanderError, Option } from 'commander';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { nearest } from '../language/nearest.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';

/** `gpr-respond report [pilihan] [case]`: commander writes its own words in English. */
export function usageOf(command: Command, lang: Lang): string {
  const below = command.commands.length > 0 ? [`<${say(m.commandWord, lang)}>`] : [];
  const given = command.registeredArguments.map((one) =>
    one.variadic ? `[${one.name()}...]` : one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  return [calledOf(command), `[${say(m.optionsWord, lang)}]`, ...below, ...given].join(' ');
}

/**
 * What commander found wrong with a command line, in our words: what it was, what is allowed, the nearest of that, and
 * the help of the very command that was meant.
 * @param command the one that could not read its words, @param line all words, and the language to say it in
 */
export function usageFailure(
  error: CommanderError,
  command: Command,
  { lang, args }: { readonly lang: Lang; readonly args: readonly string[] },
): Failure {
  const { what, known = [], others = [], typed } = faultOf(error, command, lang);
  const near = typed === undefined ? undefined : nearest(typed, [...known, ...others]);
  const help = filled(m.seeCommandHelp, { command: calledOf(meantBy(args, command)) });
  const all = known.length === 0 ? [what] : [what, filled(m.allowed, { known: known.join(', ') })];
  const next = near === undefined ? [help] : [filled(m.didYouMean, { name: near }), help];
  return new Failure(EXIT.usage, lines(all), lines(next), error);
}

/** Options that every command takes are read by the program itself: the help that is meant is the command's all the same. */
function meantBy(args: readonly string[], command: Command): Command {
  for (const word of args) {
    const child = command.commands.find((one) => [one.name(), ...one.aliases()].includes(word));
    if (child) return meantBy(args.slice(args.indexOf(word) + 1), child);
  }
  return command;
}

interface Fault {
  readonly what: Text;
  /** What could stand there. */
  readonly known?: readonly string[];
  /** What could stand there as well, but would make the list long. */
  readonly others?: readonly string[];
  /** What stood there instead. */
  readonly typed?: string;
}

/** Commander tells the parts of a fault only inside its sentences, in single quotes. */
function faultOf({ code, message }: CommanderError, command: Command, lang: Lang): Fault {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted);
  const option = command.options.find(({ flags }) => flags === first);
  const name = option ? longNames(option).join(', ') : inertLine(first);
  switch (code) {
    case 'commander.invalidArgument':
      return {
        what: filled(m.badChoice, { option: name, value: inertLine(second) }),
        known: option?.argChoices ?? [],
        typed: second,
      };
    case 'commander.optionMissingArgument':
      return { what: filled(m.missingValue, { name }), known: option?.argChoices ?? [] };
    case 'commander.missingArgument':
      return { what: filled(m.missingArgument, { name, usage: usageOf(command, lang) }) };
    case 'commander.unknownOption':
      return {
        what: filled(m.unknownOption, { name, command: calledOf(command) }),
        known: optionsOf(command),
        typed: first,
      };
    case 'commander.unknownCommand':
      return { what: filled(m.unknownCommand, { name }), ...commandsOf(command), typed: first };
    case 'commander.excessArguments':
      return { what: filled(m.tooMany, { usage: usageOf(command, lang) }) };
    case 'commander.help':
      return {
        what: filled(m.missingCommand, { command: calledOf(command) }),
        ...commandsOf(command),
      };
    default:
      return { what: filled(m.wrongUsage, { detail: inertLine(message.replace(/^error: /, '')) }) };
  }
}

/** `gpr-respond runbook show`, without arguments. */
function calledOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  return names.join(' ');
}

/** The command's own options first; those that every command has come after them. */
function optionsOf(command: Command): readonly string[] {
  const shared = new Set(command.parent?.options.map(({ flags }) => flags));
  const own = command.options.filter(({ flags }) => !shared.has(flags));
  return [...own, ...command.options.filter((one) => !own.includes(one))].flatMap(longNames);
}

/** Some options have a long name in each language. */
function longNames({ flags }: Option): readonly string[] {
  return flags.match(/--[\w-]+/g) ?? [flags];
}

function commandsOf({ commands }: Command): Pick<Fault, 'known' | 'others'> {
  return {
    known: commands.map((one) => one.name()),
    others: commands.flatMap((one) => one.aliases()),
  };
}

function lines(texts: readonly Text[]): Text {
  return { id: texts.map(({ id }) => id).join('\n'), en: texts.map(({ en }) => en).join('\n') };
}
