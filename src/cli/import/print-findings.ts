import { join } from 'node:path';
import { printable, withoutCommands, type Finding } from '../../model/index.ts';
import type { Host } from '../host.ts';
import { toRelative } from '../relative-path.ts';

/**
 * Writes findings about a Word file to standard error, each with its places in the source and in Word.
 *
 * @param content the path of the content folder
 * @param word the Word file as it was named, which findings without a place in the source have as their file
 */
export function printFindings(
  findings: readonly Finding[],
  content: string,
  word: string,
  host: Host,
): void {
  const toShown = host.env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
  for (const { file, line, message, help } of findings) {
    const path = file === word ? word : toRelative(join(content, file), host.cwd);
    const place = line === null ? path : `${path}:${line}`;
    host.stderr.write(toShown(`${printable(`${place}: ${message}`)}\n`));
    if (help !== null) host.stderr.write(toShown(`  ${printable(help)}\n`));
  }
}
