import { check } from '../../src/check/index.ts';
import { applyFixes, suggestFixes, type Checked } from '../../src/fix/index.ts';
import { load, readFolder, withTexts } from '../../src/load/index.ts';
import type { Finding, Suggestion, Suggestions } from '../../src/model/index.ts';
import { withFolder, type Files } from '../corpus-of.ts';

interface Outcome extends Suggestions {
  /** The text of `p.md`, and that after `--fix`. */
  readonly text: string;
  readonly fixedText: string;
  readonly before: Checked;
  /** The findings with some suggestions applied to `p.md`. */
  readonly checkedWith: (some: readonly Suggestion[]) => Promise<readonly Finding[]>;
}

/**
 * Makes suggestions for `p.md` in a folder of content.
 *
 * @param was what some files were before; others have not changed
 */
export async function suggestedIn(
  files: Files,
  was: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const folder = await withFolder(files, readFolder);
  const checkTexts = async (texts: ReadonlyMap<string, string>): Promise<Checked> => {
    const corpus = await load(withTexts(folder, texts));
    return { corpus, ...(await check(corpus, { today: '2020-01-01' })) };
  };
  const before = await checkTexts(new Map());
  const texts = new Map<string, string>();
  for (const { id, text } of before.corpus.files)
    if (text !== undefined && id !== 'p.md') texts.set(id, text);
  for (const [path, text] of Object.entries(was)) texts.set(path, text);
  const text = before.corpus.files.find(({ id }) => id === 'p.md')?.text ?? '';
  const { changes } = await applyFixes(before, checkTexts, new Set(['p.md']));
  return {
    ...(await suggestFixes(before, checkTexts, texts)),
    before,
    text,
    fixedText: changes.find(({ path }) => path === 'p.md')?.after ?? text,
    checkedWith: async (some) =>
      (await checkTexts(new Map([['p.md', applied(text, some)]]))).findings,
  };
}

/** A text with suggestions, as GitHub applies them: lines for lines. */
export function applied(text: string, suggestions: readonly Suggestion[]): string {
  const lines = text.split('\n');
  for (const { line, endLine, after } of suggestions.toReversed())
    lines.splice(line - 1, endLine - line + 1, ...after);
  return lines.join('\n');
}
