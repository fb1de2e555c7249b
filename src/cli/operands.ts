import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from './host.ts';

/** Whether a word is a pattern for names of files, such as `content/*.md`. */
export function isGlob(word: string): boolean {
  return /[*?[]/.test(word);
}

/**
 * Expands patterns, for shells that don't and where they are quoted. A file of exactly that name wins.
 *
 * @throws CommandError if nothing matches
 */
export async function expandGlobs(
  operands: readonly string[],
  cwd: string,
): Promise<readonly string[]> {
  const expanded = await Promise.all(operands.map((operand) => expand(operand, cwd)));
  return expanded.flat();
}

async function expand(operand: string, cwd: string): Promise<readonly string[]> {
  if (!isGlob(operand) || (await stat(resolve(cwd, operand)).catch(() => undefined)))
    return [operand];
  const { glob } = await import('tinyglobby');
  const found = await glob(operand, { cwd, expandDirectories: false, followSymbolicLinks: false });
  if (found.length === 0) throw new CommandError(`No file matches \`${operand}\``);
  return found.sort();
}
