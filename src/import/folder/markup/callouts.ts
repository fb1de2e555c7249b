import { calloutKinds, type CalloutKind } from '../../../model/index.ts';
import { beside, changed, isBlank, trimmed, type Line } from '../lines.ts';

/** The names that other tools have for the kinds of callouts. */
const names: Readonly<Record<CalloutKind, readonly string[]>> = {
  note: ['info', 'abstract', 'summary', 'tldr', 'todo', 'example', 'question', 'help', 'faq'],
  tip: ['hint', 'success', 'check', 'done', 'secondary', 'seealso'],
  important: [],
  warning: ['attention', 'warn'],
  caution: ['danger', 'error', 'failure', 'fail', 'missing', 'bug'],
};

/** The kind of callout for the name that another tool uses; undefined if the name means something else. */
export function calloutKindOf(name: string): CalloutKind | undefined {
  const lower = name.toLowerCase();
  return calloutKinds.find((kind) => kind === lower || names[kind].includes(lower));
}

/**
 * A callout in our Markdown: a quotation that begins with its kind.
 *
 * @param start the line that the callout began with
 * @param title its own title; undefined or empty where the name of its kind is enough
 */
export function toCallout(
  start: Line,
  kind: CalloutKind,
  title: string | undefined,
  content: readonly Line[],
  indent = '',
): Line[] {
  const own = title?.trim() ?? '';
  const inside = trimmed(content);
  return [
    beside(start, `${indent}> [!${kind.toUpperCase()}]`),
    ...(own === '' || own.toLowerCase() === kind
      ? []
      : [beside(start, `${indent}> **${own.replaceAll('**', '')}**`), beside(start, `${indent}>`)]),
    ...inside.map((line) =>
      changed(line, isBlank(line) ? `${indent}>` : `${indent}> ${line.text}`),
    ),
  ].map((line) => ({ ...line, end: line.end === '' ? '\n' : line.end }));
}

/** Text that readers open. */
export function toDetails(start: Line, title: string, content: readonly Line[]): Line[] {
  return [
    beside(start, '<details>'),
    beside(start, `<summary>${title}</summary>`),
    beside(start, ''),
    ...trimmed(content),
    beside(start, ''),
    beside(start, '</details>'),
  ];
}
