import { isMap, visit, type Document } from 'yaml';
import type { Words } from './yaml-error.ts';

/** The unclosed quotation mark; the parser points to the end of the text instead. */
export function toOpenQuote(document: Document.Parsed, at: number): Words | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (!node.type?.startsWith('QUOTE') || !node.range) return;
      if (node.range[0] < at && node.range[1] >= at) opening = node.range[0];
    },
  });
  return opening === undefined
    ? undefined
    : {
        message: 'This quotation mark is never closed',
        help: 'Write the same quotation mark at the end of the value.',
        range: [opening, opening + 1],
      };
}

/** The bracket that was not closed; the parser points to the line after it instead. */
export function toOpenBracket(document: Document.Parsed, at: number): Words | undefined {
  let opening: { range: readonly [number, number]; closing: string } | undefined;
  visit(document, {
    Collection(_key, node) {
      if (node.flow !== true || !node.range) return;
      const [start, end] = node.range;
      if (start < at && end >= at - 1)
        opening = { range: [start, start + 1], closing: isMap(node) ? '}' : ']' };
    },
  });
  return (
    opening && {
      message: 'This bracket is never closed',
      help: `Write \`${opening.closing}\` after the last entry.`,
      range: opening.range,
    }
  );
}
