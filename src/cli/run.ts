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
  const { name, command, input, isHelp, isVersion } = await parse(argv, commands, {
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

function toText(error: unknown, { cwd }: Host): string {
  if (error instanceof CommandError) return error.message;
  if (codeOf(error) === undefined)
    return `This is a bug of the program; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const { path } = error as NodeJS.ErrnoException; // one with a code
  return path === undefined ? reasonOf(error) : readError(toRelative(path, cwd), error).message;
}
