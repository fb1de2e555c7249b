import { MarkupKind, type Hover } from 'vscode-languageserver';
import { keyMeaningAt, meaningAt, nameAt } from '../../language/index.ts';
import type { Finding } from '../../model/index.ts';
import type { CheckedCorpus } from '../result.ts';
import { readRules } from '../rule-registry.ts';
import { toRange } from './convert.ts';
import type { OpenFile } from './open-file.ts';

/** Explains the name or key at a place, and the rules that are named there or have findings there. */
export async function hover(
  { corpus, findings }: CheckedCorpus,
  { file, text, offset }: OpenFile,
): Promise<Hover | null> {
  const meaning = meaningAt(corpus, file, text, offset) ?? keyMeaningAt(corpus, file, text, offset);
  const named = nameAt(file, text, offset);
  const { start } = toRange(text, { start: offset, end: offset });
  const found = findings.filter((finding) => finding.file === file && isAt(finding, start));
  const ids = found.flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId]));
  if (named?.kind === 'rule') ids.push(named.name);
  const rules = ids.length === 0 ? [] : (await readRules()).filter(({ id }) => ids.includes(id));
  const said = [
    ...(meaning ? [meaning.text] : []),
    ...rules.map(({ id, summary, why }) => `\`${id}\`: ${summary} ${why}`),
  ];
  if (said.length === 0) return null;
  const contents = { kind: MarkupKind.Markdown, value: said.join('\n\n---\n\n') };
  return { contents, ...(meaning && { range: toRange(text, meaning.at) }) };
}

/** Whether a finding covers a place; lines and characters count from 0. */
function isAt(
  { line, column, endLine, endColumn }: Finding,
  at: { readonly line: number; readonly character: number },
): boolean {
  if (line === null) return false;
  const [first, last] = [line - 1, (endLine ?? line) - 1];
  if (at.line < first || at.line > last) return false;
  const isAfterStart = at.line > first || at.character >= (column ?? 1) - 1;
  return isAfterStart && (at.line < last || at.character <= (endColumn ?? column ?? 1) - 1);
}
