import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commandGroups, commands } from './commands/index.ts';
import { toCommandLine } from './command-line.ts';
import { commandHelp, programHelp } from './help.ts';
import { CommandError, exitCodes, type ExitCode, type Host } from './host.ts';
import { isGlob } from './operands.ts';
import { parse } from './parse.ts';
import { toRelative } from './relative-path.ts';
import { codeOf, readError, reasonOf } from './system-error.ts';
import { readRecordTerm } from './read-record-term.ts';
import { withRecordOptions } from './record-options.ts';
import { readVersion } from './version.ts';

/**
 * Runs one command line. Never throws: usage and system errors are one line on standard error and exit code 2.
 *
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    host.stderr.write(`pathways: ${toText(error, host)}\n`);
    return exitCodes.failed;
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  const known = withRecordOptions(commands, await recordTermFor(argv, host));
  const { name, command, input, isHelp, isVersion } = await parse(argv, known, {
    isPath: async (word) =>
      isGlob(word) || (await stat(resolve(host.cwd, word)).catch(() => undefined)) !== undefined,
    toCommandLine: (line) => toCommandLine(line, host),
  });
  if (command && !isHelp) return command.run(input, host);
  const help =
    name !== undefined && command ? commandHelp(name, command) : programHelp(commandGroups);
  host.stdout.write(isVersion ? `${await readVersion(host.root)}\n` : help);
  return exitCodes.ok;
}

/** What the content calls a record, where the command line may need it: for help, or an option that no command has. */
async function recordTermFor(
  argv: readonly string[],
  { cwd }: Host,
): ReturnType<typeof readRecordTerm> {
  const known = Object.values(commands).flatMap(({ options }) => Object.keys(options));
  const isUnknown = (word: string): boolean => {
    const [, name] = /^--([^=]+)/.exec(word) ?? [];
    return name !== undefined && name !== 'version' && !known.includes(name);
  };
  const isNeeded = argv.some((word) => ['help', '-h'].includes(word) || isUnknown(word));
  const at = argv.indexOf('--content');
  const content = argv.find((word) => word.startsWith('--content='))?.slice('--content='.length);
  return isNeeded ? readRecordTerm(cwd, content ?? (at < 0 ? undefined : argv[at + 1])) : undefined;
}

function toText(error: unknown, { cwd }: Host): string {
  if (error instanceof CommandError) return error.message;
  if (codeOf(error) === undefined)
    return `This is a bug of the program; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const { path } = error as NodeJS.ErrnoException; // one with a code
  return path === undefined ? reasonOf(error) : readError(toRelative(path, cwd), error).message;
}
