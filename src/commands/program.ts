import { Command, CommanderError, Option } from 'commander';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { nearest } from '../language/nearest.ts';
import { type Lang, say, type Text } from '../language/text.ts';

/** One command of the table: how it is called, and how it is run once its flags are read. */
export interface CommandSpec {
  /** Name and arguments: `resume [case]`. */
  readonly call: string;
  readonly aliases?: readonly string[];
  readonly about: Text;
  readonly options?: readonly (readonly [flags: string, about: Text, choices?: readonly string[]])[];
  readonly arguments?: Readonly<Record<string, Text>>;
  /** Loads the command and runs it: positional arguments, then its own flags. Returns the exit code. */
  readonly run?: (args: readonly string[], flags: Readonly<Record<string, unknown>>) => Promise<number>;
  readonly children?: readonly CommandSpec[];
}

/**
 * Reads the command line against a table and runs what it names.
 * @throws Failure 2 in the user's words for everything that commander would say in its own
 */
export async function runTable(
  table: readonly CommandSpec[],
  args: readonly string[],
  lang: Lang,
  stdout: { write(text: string): unknown },
): Promise<number> {
  let exit: number = EXIT.done;
  const program = dressed(new Command('gpr-respond'), lang, stdout)
    .description(`${say(m.about, lang)}\n\n${say(m.start, lang)}`)
    .option('-V, --version', say(m.versionFlag, lang));
  for (const spec of table) add(program, spec, args, lang, stdout, (code) => (exit = code));
  if (args.length === 0) {
    stdout.write(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    throw usageFailure(error, program, args);
  }
  return exit;
}

function add(
  parent: Command,
  spec: CommandSpec,
  args: readonly string[],
  lang: Lang,
  stdout: { write(text: string): unknown },
  done: (exit: number) => void,
): void {
  const [name = '', ...rest] = spec.call.split(' ');
  const bare = new Command(name).description(say(spec.about, lang));
  // A command that this line does not name only stands in the list: its options would cost time for nothing.
  const named = [name, ...(spec.aliases ?? [])].some((word) => args.includes(word));
  const command = named ? dressed(bare, lang, stdout) : bare;
  for (const alias of spec.aliases ?? []) command.alias(alias);
  parent.addCommand(command);
  if (!named) return;
  for (const argument of rest) {
    const about = spec.arguments?.[argument.replace(/\W/g, '')];
    command.argument(argument, about ? say(about, lang) : '');
  }
  for (const [flags, about, choices] of spec.options ?? []) {
    const option = new Option(flags, say(about, lang));
    command.addOption(choices ? option.choices(choices) : option);
  }
  for (const child of spec.children ?? []) add(command, child, args, lang, stdout, done);
  const { run } = spec;
  if (run) {
    command.action(async (...given: unknown[]) => {
      const flags = command.optsWithGlobals();
      const values = given
        .slice(0, rest.length)
        .flat()
        .filter((value) => typeof value === 'string');
      done(await run(values, flags));
    });
  }
}

/** The options and manners that the program and each of its commands share. */
function dressed(command: Command, lang: Lang, stdout: { write(text: string): unknown }): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: (text) => void stdout.write(text) })
    .helpOption('-h, --help', say(m.help, lang))
    .helpCommand(false)
    .addOption(new Option('--lang <id|en>', say(m.langFlag, lang)).choices(['id', 'en']))
    .option('--home <folder>', say(m.homeFlag, lang))
    .option('--plain', say(m.plainFlag, lang))
    .option('--answers <file>', say(m.answersFlag, lang))
    .option('--out <folder>', say(m.outFlag, lang))
    .option('--no-color', say(m.colorFlag, lang))
    .option('--debug', say(m.debugFlag, lang))
    .configureHelp({
      helpWidth: 80,
      // Which values an option takes stands in its description, in the user's language.
      optionDescription: (option) => option.description,
      commandUsage: (one) => usageOf(one, lang),
      subcommandTerm: (sub) => [sub.name(), ...sub.aliases()].join(', '),
      styleTitle: (title) => titles(title, lang),
    });
}

/** `gpr-respond report [pilihan] [case]`: commander writes its own words in English. */
function usageOf(command: Command, lang: Lang): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  const below = command.commands.length > 0 ? [`<${say(m.commandWord, lang)}>`] : [];
  const given = command.registeredArguments.map((one) =>
    one.variadic ? `[${one.name()}...]` : one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  return [...names, `[${say(m.optionsWord, lang)}]`, ...below, ...given].join(' ');
}

function titles(title: string, lang: Lang): string {
  const known: Readonly<Record<string, Text>> = {
    'Usage:': m.usage,
    'Options:': m.options,
    'Commands:': m.commands,
    'Arguments:': m.arguments,
  };
  const text = known[title];
  return text ? say(text, lang) : title;
}

function usageFailure(error: CommanderError, program: Command, args: readonly string[]): Failure {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = program.commands.find((one) => [one.name(), ...one.aliases()].includes(args[0] ?? ''));
  const seeHelp = command ? filled(m.seeCommandHelp, { command: command.name() }) : m.seeHelp;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Failure(
        EXIT.usage,
        filled(m.unknownCommand, { name: quoted }),
        suggestion(quoted, program) ?? seeHelp,
      );
    case 'commander.unknownOption':
      return new Failure(EXIT.usage, filled(m.unknownOption, { name: quoted }), seeHelp);
    case 'commander.optionMissingArgument':
      return new Failure(EXIT.usage, filled(m.missingValue, { name: quoted }), seeHelp);
    case 'commander.excessArguments':
      return new Failure(EXIT.usage, m.tooMany, seeHelp);
    default: {
      const detail = error.message.replace(/^error: /, '');
      return new Failure(EXIT.usage, filled(m.wrongUsage, { detail }), seeHelp);
    }
  }
}

function suggestion(name: string, program: Command): Text | undefined {
  const near = nearest(
    name,
    program.commands.flatMap((one) => [one.name(), ...one.aliases()]),
  );
  return near ? filled(m.didYouMean, { name: `gpr-respond ${near}` }) : undefined;
}
