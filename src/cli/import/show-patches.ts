import { join } from 'node:path';
import { printable, withoutCommands } from '../../model/index.ts';
import { exitCodes, type Host } from '../host.ts';
import { toRelative } from '../relative-path.ts';
import type { Settings } from '../settings.ts';
import type { Import } from './import-readings.ts';
import { printFindings } from './print-findings.ts';

interface Task {
  readonly name: string;
  readonly settings: Settings;
  readonly host: Host;
}

/** Prints one patch for each reading, and on standard error what is not in it. */
export async function showPatches(
  imports: readonly Import[],
  { name, settings: { content }, host }: Task,
): Promise<typeof exitCodes.ok | typeof exitCodes.found> {
  const { toPatch } = await import('../../fix/index.ts');
  const { toFindings, toSummaryLine } = await import('../../import/index.ts');
  const toShown = host.env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
  let isWhole = true;
  for (const { author, files, changes, comments, textOf } of imports) {
    if (author !== undefined) host.stdout.write(`Changes of ${printable(author)}\n\n`);
    for (const { file, before, after } of files)
      host.stdout.write(toShown(toPatch(toRelative(join(content, file), host.cwd), before, after)));
    const told = { changes, comments };
    printFindings(toFindings(told, textOf, name), content, name, host);
    host.stderr.write(
      `${author === undefined ? '' : `${printable(author)}: `}${toSummaryLine(told)}\n`,
    );
    isWhole &&= changes.every(({ outcome }) => outcome === 'applied');
  }
  return isWhole ? exitCodes.ok : exitCodes.found;
}
