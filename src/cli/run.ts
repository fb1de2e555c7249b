import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commands } from './commands/index.ts';
import { toParseArgs, type Command, type Options, type Value } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { CommandError, exitCodes, type ExitCode, type Host } from './host.ts';
import { readVersion } from './version.ts';

/**
 * Runs one command line. Never throws: wrong use and faults of the machine are one line on standard
 * error and exit code 2.
 *
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    const isExpected = error instanceof CommandError || isSystemError(error);
    const text = error instanceof Error ? error.message : String(error);
    const trace = error instanceof Error && !isExpected ? `\n${error.stack ?? ''}` : '';
    host.stderr.write(`pathways: ${text}${trace}\n`);
    return exitCodes.failed;
  }
}

async function dispatch(
  [name = '--help', ...rest]: readonly string[],
  host: Host,
): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || name === 'help') {
    host.stdout.write(programHelp(commands));
    return exitCodes.ok;
  }
  if (name === '--version') {
    host.stdout.write(`${await readVersion(host.root)}\n`);
    return exitCodes.ok;
  }
  const command = new Map<string, Command>(Object.entries(commands)).get(name);
  if (!command) {
    const names = Object.keys(commands).join(', ');
    throw new CommandError(`Cannot run \`${name}\`: the commands are ${names}`);
  }
  const known = { ...toParseArgs(command.options), help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parse(name, withValues(rest, command.options), known);
  if (values['help'] === true) {
    host.stdout.write(commandHelp(name, command));
    return exitCodes.ok;
  }
  if (positionals.length > 0 && command.operands === undefined)
    throw new CommandError(`Cannot take \`${positionals[0]}\`: ${name} has options only`);
  return command.run({ values, operands: positionals }, host);
}

/** Gives options that may stand alone the value that they have then. */
function withValues(args: readonly string[], options: Options): readonly string[] {
  return args.map((arg) => {
    const otherwise = arg.startsWith('--') ? options[arg.slice(2)]?.otherwise : undefined;
    return otherwise === undefined ? arg : `${arg}=${otherwise}`;
  });
}

type Known = NonNullable<ParseArgsConfig['options']>;

function parse(
  name: string,
  args: readonly string[],
  options: Known,
): { values: Record<string, Value>; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    // A list is one of an option that takes a value, so it holds texts.
    return parsed as { values: Record<string, Value>; positionals: string[] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.'] /)[0] ?? '') : '';
    throw new CommandError(`Cannot run ${name}: ${reason} (pathways ${name} --help says more)`);
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
