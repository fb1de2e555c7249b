import { readFile } from 'node:fs/promises';
import { LedgerError, readLedger, toLedgerText, type Ledger } from '../../links/index.ts';
import { toRelative } from '../relative-path.ts';
import { fileAt } from '../git-objects.ts';
import { linkOnPath } from '../link-on-path.ts';
import { CommandError, type Host } from '../host.ts';
import { codeOf, readError } from '../system-error.ts';
import { writeFileTo } from '../write-file.ts';

/** @throws CommandError if the file cannot be read, or is a link or not a ledger; a missing one is empty */
export async function readLedgerFile(path: string, { cwd }: Host): Promise<Ledger> {
  const shown = toRelative(path, cwd);
  // It is written at the end, so that is found out before an hour of requests.
  if ((await linkOnPath(path, cwd)) !== undefined)
    throw new CommandError(`Can't use the ledger \`${shown}\`: it is a link`);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw readError(shown, error);
  });
  return text === undefined ? new Map() : toLedger(text, shown);
}

/** The ledger in a revision; a missing one is empty. */
export async function readLedgerAt(base: string, path: string, { cwd }: Host): Promise<Ledger> {
  const bytes = await fileAt(base, path);
  const shown = `${toRelative(path, cwd)} of ${base}`;
  return bytes === undefined ? new Map() : toLedger(new TextDecoder().decode(bytes), shown);
}

function toLedger(text: string, shown: string): Ledger {
  try {
    return readLedger(text);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new CommandError(`\`${shown}\` is not a link ledger: ${error.message}`);
  }
}

/** Writes a ledger, unless it is the same already. Nobody ever reads half of one. */
export async function writeLedgerFile(path: string, ledger: Ledger, { cwd }: Host): Promise<void> {
  const text = toLedgerText(ledger);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await writeFileTo(path, text, toRelative(path, cwd), cwd);
}
