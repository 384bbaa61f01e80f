import { Command, CommanderError, Option } from 'commander';
import { EXIT } from '../language/failure.ts';
import { commandMessages as m } from '../language/messages/commands.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { usageFailure, usageOf } from './usage.ts';

/** One command line, and how the program speaks: its language, where help goes, and how it is called. */
export interface Dress {
  readonly args: readonly string[];
  readonly lang: Lang;
  readonly stdout: { write(text: string): unknown };
  /** `gpr-respond`, or `npx gpr-respond`. */
  readonly program: string;
}

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
export async function runTable(table: readonly CommandSpec[], dress: Dress): Promise<number> {
  const { args, lang, stdout } = dress;
  let exit: number = EXIT.done;
  const program = dressed(new Command(dress.program), dress)
    .description(`${say(m.about, lang)}\n\n${say(m.start, lang, { program: dress.program })}`)
    .option('-V, --version', say(m.versionFlag, lang));
  for (const spec of table) add(program, spec, dress, (code) => (exit = code));
  if (args.length === 0) {
    stdout.write(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    throw error;
  }
  return exit;
}

function add(parent: Command, spec: CommandSpec, dress: Dress, done: (exit: number) => void): void {
  const { args, lang } = dress;
  const [name = '', ...rest] = spec.call.split(' ');
  const bare = new Command(name).description(say(spec.about, lang));
  // A command that this line does not name only stands in the list: its options would cost time for nothing.
  const named = [name, ...(spec.aliases ?? [])].some((word) => args.includes(word));
  const command = named ? dressed(bare, dress) : bare;
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
  for (const child of spec.children ?? []) add(command, child, dress, done);
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
function dressed(command: Command, { lang, stdout, args }: Dress): Command {
  return command
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageFailure(error, command, { lang, args });
    })
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
