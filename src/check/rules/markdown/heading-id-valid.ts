import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingIdAt, placesIn, toAnchor, type Problem } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds ids of headings that are malformed, or that another heading has. */
export const headingIdValid: PageRule = {
  id: 'heading-id-valid',
  severity: 'error',
  scope: 'page',
  summary:
    'The id of a heading has letters, digits and `-`, and no other heading of the page has it.',
  why: 'A link to the id would break, or go to another heading.',
  examples: {
    good: [{ body: '## First steps {#start}\n\nSee [the first steps](#start).' }],
    bad: [
      { body: '## First steps {#the start}\n\nBegin.' },
      { body: '## Land {#start}\n\nLook.\n\n## Water {#start}\n\nAsk.' },
      { body: '## Start\n\nLook.\n\n## Water {#start}\n\nAsk.' },
    ],
  },
  *check({ tree, text, anchors }) {
    const found: Problem[] = [];
    const toPlace = placesIn(text);
    // Anchors that headings would have without an id.
    const taken = new Map<string, string>();
    for (const [heading] of anchors) {
      const slug = heading.data?.anchor ?? toAnchor(titleOf(heading));
      if (heading.data?.anchor === undefined && !taken.has(slug)) taken.set(slug, titleOf(heading));
    }
    const chosen = new Map<string, string>();
    visit(tree, 'heading', (node) => {
      const anchor = node.data?.anchor;
      const last = node.children.at(-1);
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (anchor === undefined) {
        const id = last?.type === 'text' ? headingIdAt(last, text) : undefined;
        if (!id || !last?.position || /[.\s]\.|=/.test(id.anchor)) return;
        const at = (last.position.end.offset ?? 0) - id.written.length;
        const meant = `{#${toAnchor(id.anchor.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, ' '))}}`;
        const isEmpty = meant === '{#}';
        found.push({
          message: `${quote(id.written)} is not a valid id`,
          place: toPlace(at, at + id.written.length),
          help: isEmpty ? 'Write letters, digits and `-`, or delete it.' : `Write ${exact(meant)}.`,
          ...(!isEmpty && { fix: [{ start: at, end: at + id.written.length, text: meant }] }),
        });
        return;
      }
      const other = chosen.get(anchor) ?? taken.get(anchor);
      if (!chosen.has(anchor)) chosen.set(anchor, titleOf(node));
      if (other === undefined) return;
      const at = text.lastIndexOf('{#', end);
      found.push({
        message: `The id ${quote(anchor)} is taken by the heading ${quote(other)}`,
        place: at < start ? node.position : toPlace(at, at + anchor.length + 3),
        help: 'Write another id, or delete it.',
      });
    });
    yield* found;
  },
};

function titleOf(heading: Heading): string {
  return toString(heading, { includeHtml: false });
}
