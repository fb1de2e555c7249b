import { parseArgs, type ParseArgsConfig } from 'node:util';
import { suggest } from '../model/index.ts';
import type { Command, Commands, Input, Options, Value } from './command.ts';
import { CommandError } from './host.ts';
import { toText, toValue, type GivenOption } from './option-values.ts';

/** A command line, taken apart. */
interface ParsedLine {
  readonly name: string | undefined;
  /** Absent where help or the version is asked for without one. */
  readonly command: Command | undefined;
  readonly input: Input;
  readonly isHelp: boolean;
  readonly isVersion: boolean;
}

/** What the parser needs to know about the outside. */
interface Outside {
  /** Whether a word names files. Such a word is never the value of an option that can do without one. */
  readonly isPath: (word: string) => Promise<boolean>;
  /** The command line that runs a command such as `help check`. */
  readonly toCommandLine: (command: string) => string;
}

/**
 * Takes a command line apart. Options may come before and after the command, `--help` and `--version`
 * anywhere.
 *
 * @param argv the words after the program's name
 * @throws CommandError if the command, an option or a value is unknown or missing
 */
export async function parse(
  argv: readonly string[],
  commands: Commands,
  outside: Outside,
): Promise<ParsedLine> {
  // Options of the same name have the same type in every command, so they can be read before the command is known.
  const all: Options = Object.assign({}, ...Object.values(commands).map(({ options }) => options));
  const { tokens } = parseArgs({
    args: await withImplied(argv, all, outside),
    options: { ...toConfig(all), ...everywhere },
    strict: false,
    tokens: true,
  });
  const words = tokens.filter((token) => token.kind === 'positional');
  const given = tokens.filter((token) => token.kind === 'option');
  const isHelp = given.some(({ name }) => name === 'help') || words[0]?.value === 'help';
  const isVersion = given.some(({ name }) => name === 'version');
  const [first, ...operands] = words[0]?.value === 'help' ? words.slice(1) : words;
  const name = first?.value;
  const line = { name, isHelp, isVersion };
  const noInput = { values: {}, operands: [] };
  if (isVersion) return { ...line, command: undefined, input: noInput };
  const isKnown = ({ name: option }: GivenOption): boolean => option in all || option in everywhere;
  const stray = given.find(
    (option) => !isKnown(option) && option.index < (first?.index ?? Infinity),
  );
  if (stray) throw unknownOption(undefined, stray, all, outside);
  const command = name === undefined ? undefined : findCommand(name, commands, outside);
  if (!command || name === undefined || isHelp) return { ...line, command, input: noInput };
  const input = {
    values: toValues(name, command.options, given, outside),
    operands: operands.map(({ value }) => value),
  };
  if (operands[0] && command.operands === undefined)
    throw new CommandError(`\`${name}\` takes options only, not \`${operands[0].value}\``);
  return { ...line, command, input };
}

/** Options that every command has. */
const everywhere = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function toConfig(options: Options): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [
      name,
      { type: type === 'boolean' ? type : 'string', multiple },
    ]),
  );
}

/** Writes values after `=` for options that can do without one: the next word, or what is implied. */
async function withImplied(
  argv: readonly string[],
  options: Options,
  { isPath }: Outside,
): Promise<string[]> {
  const written: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--') return [...written, ...argv.slice(index)];
    const implied = word.startsWith('--') ? options[word.slice(2)]?.implied : undefined;
    const next = argv[index + 1];
    if (implied === undefined) written.push(word);
    else if (next === undefined || next.startsWith('-') || (await isPath(next)))
      written.push(`${word}=${implied}`);
    else {
      written.push(`${word}=${next}`);
      index += 1;
    }
  }
  return written;
}

function findCommand(name: string, commands: Commands, { toCommandLine }: Outside): Command {
  const command = new Map(Object.entries(commands)).get(name);
  if (command) return command;
  const meant = suggest(name, Object.keys(commands));
  const hint =
    meant === undefined ? `See \`${toCommandLine('help')}\`.` : `Did you mean \`${meant}\`?`;
  throw new CommandError(`There is no command \`${name}\`. ${hint}`);
}

function unknownOption(
  command: string | undefined,
  { rawName }: GivenOption,
  options: Options,
  { toCommandLine }: Outside,
): CommandError {
  const meant = suggest(
    rawName,
    Object.keys({ ...options, ...everywhere }).map((name) => `--${name}`),
  );
  const help = toCommandLine(command === undefined ? 'help' : `help ${command}`);
  const who = command === undefined ? 'There is' : `\`${command}\` has`;
  const hint = meant === undefined ? `See \`${help}\`.` : `Did you mean \`${meant}\`?`;
  return new CommandError(`${who} no option \`${rawName}\`. ${hint}`);
}

/** The other names of an option. */
function aliasesOf(name: string, options: Options): readonly string[] {
  return Object.entries(options).flatMap(([alias, { aliasOf }]) =>
    aliasOf === name ? [alias] : [],
  );
}

function toValues(
  command: string,
  options: Options,
  given: readonly GivenOption[],
  outside: Outside,
): Readonly<Record<string, Value>> {
  const texts = new Map<string, string[]>();
  for (const one of given) {
    const option = new Map(Object.entries(options)).get(one.name);
    if (!option) throw unknownOption(command, one, options, outside);
    texts.set(one.name, [...(texts.get(one.name) ?? []), toText(one, option)]);
  }
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => {
      if (option.aliasOf !== undefined) return [];
      const names = [name, ...aliasesOf(name, options)];
      return [
        [
          name,
          toValue(
            name,
            option,
            names.flatMap((each) => texts.get(each) ?? []),
          ),
        ],
      ];
    }),
  );
}
