import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LedgerError, readLedger, toLedgerText, type Ledger } from '../../links/index.ts';
import { toRelative } from '../relative-path.ts';
import { fileAt } from '../git.ts';
import { CommandError, type Host } from '../host.ts';
import { codeOf, readError, writeError } from '../system-error.ts';

/** @throws CommandError if the file cannot be read or is not a ledger; a missing one is empty */
export async function readLedgerFile(path: string, { cwd }: Host): Promise<Ledger> {
  const shown = toRelative(path, cwd);
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

/** Writes a ledger to a temporary file and renames it, so that nobody ever reads half of one. */
export async function writeLedgerFile(
  path: string,
  ledger: Ledger,
  { process: { pid }, cwd }: Host,
): Promise<void> {
  const text = toLedgerText(ledger);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  const temporary = join(dirname(path), `.links.lock.${pid}`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    throw writeError(toRelative(path, cwd), error);
  } finally {
    await rm(temporary, { force: true });
  }
}
