import type { TextEdit } from 'vscode-languageserver';
import { withoutOverlaps } from '../../model/index.ts';
import type { CheckedCorpus } from '../result.ts';
import { toTextEdits } from './convert.ts';

/** The fixes of a file that are about how Markdown is written, which readers do not see. */
export async function format(
  { findings }: CheckedCorpus,
  file: string,
  text: string,
): Promise<TextEdit[]> {
  const { lintRules } = await import('../../check/index.ts');
  const ids = new Set(
    lintRules.flatMap(({ id, severity }) => (severity === 'suggestion' ? [id] : [])),
  );
  const fixes = findings.flatMap(({ file: at, ruleId, fix }) =>
    at === file && fix && ruleId !== null && ids.has(ruleId) ? [fix] : [],
  );
  return toTextEdits(text, withoutOverlaps(fixes).flat());
}
