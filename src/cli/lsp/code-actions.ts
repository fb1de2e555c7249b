import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { withoutOverlaps, type Edit, type Finding } from '../../model/index.ts';
import type { CheckedCorpus } from '../result.ts';
import { toDiagnostic, toTextEdits, toUri } from './convert.ts';
import { editActions } from './edit-actions.ts';

/**
 * What can be done at a place of a file: the fixes of its findings, or what may be meant where that is in doubt, to ignore one with a reason, all fixes of the file
 * at once, and other edits that its author may want.
 *
 * @param wanted the diagnostics that were asked about
 */
export function codeActions(
  { corpus, findings }: CheckedCorpus,
  content: string,
  file: string,
  text: string,
  wanted: readonly Diagnostic[],
  range: Range,
): CodeAction[] {
  const own = findings.filter((finding) => finding.file === file);
  const asked = own.filter((finding) =>
    wanted.some(
      ({ code, range }) =>
        code === finding.ruleId &&
        range.start.line + 1 === finding.line &&
        range.start.character + 1 === finding.column,
    ),
  );
  const uri = toUri(content, file);
  const actions: CodeAction[] = asked.flatMap((finding) => {
    const { fix, help, message, alternatives = [] } = finding;
    const toAction = (title: string, edits: readonly Edit[]): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: fix !== null,
      diagnostics: [toDiagnostic(finding, content)],
      edit: { changes: { [uri]: toTextEdits(text, edits) } },
    });
    if (fix) return [toAction(help ?? `Fix: ${message}`, fix)];
    return alternatives.map((each) => toAction(each.help, each.edits));
  });
  actions.push(...editActions(corpus, content, file, text, asked, range));
  // Last of what is about the place: editors offer actions in this order.
  actions.push(
    ...asked.flatMap((finding) => ignore(finding, uri, file, [toDiagnostic(finding, content)])),
  );
  const fixes = withoutOverlaps(own.flatMap(({ fix }) => (fix ? [fix] : [])));
  if (fixes.length > 0)
    actions.push({
      title: `Fix all that can be fixed in this file (${fixes.length})`,
      kind: CodeActionKind.SourceFixAll,
      edit: { changes: { [uri]: toTextEdits(text, fixes.flat()) } },
    });
  return actions;
}

/** A comment above the line; its author writes the reason. */
function ignore(
  { ruleId, severity, line }: Finding,
  uri: string,
  file: string,
  diagnostics: Diagnostic[],
): CodeAction[] {
  if (ruleId === null || line === null || severity === 'error' || !file.endsWith('.md')) return [];
  const at = { line: line - 1, character: 0 };
  return [
    {
      title: `Ignore ${ruleId} here; write the reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: {
        changes: {
          [uri]: [
            {
              range: { start: at, end: at },
              newText: `<!-- pathways-ignore ${ruleId}: reason -->\n\n`,
            },
          ],
        },
      },
    },
  ];
}
