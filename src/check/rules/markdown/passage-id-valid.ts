import type { Html } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { passageIdIn, toAnchor, type Problem } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds ids of passages that are malformed, taken, or where nothing is that could have them. */
export const passageIdValid: PageRule = {
  id: 'passage-id-valid',
  severity: 'error',
  scope: 'page',
  summary:
    'The id of a passage is at the end of a paragraph or list item, consists of words joined by hyphens, and is unique on the page.',
  why: 'A link to the id would break, or go to another place.',
  examples: {
    good: [
      { body: '- Who pays? <!-- id: who-pays -->\n- Who digs?\n\nSee [the first one](#who-pays).' },
    ],
    bad: [
      { body: '- Who pays? <!-- id: Who pays -->' },
      { body: '- Who pays? <!-- id: pay -->\n- Who digs? <!-- id: pay -->' },
      { body: '## Pay\n\nWho pays? <!-- id: pay -->' },
      { body: 'Who pays?\n\n<!-- id: pay -->\n\nWe do.' },
    ],
  },
  *check({ tree, anchors }) {
    const found: Problem[] = [];
    const headings = new Set(
      [...anchors.keys()].map(
        (heading) => heading.data?.anchor ?? toAnchor(toString(heading, { includeHtml: false })),
      ),
    );
    const taken = new Set<string>();
    visit(tree, 'html', (node: Html, index, parent) => {
      const { id = '', isValid } = passageIdIn(node) ?? {};
      if (isValid === undefined) return;
      const { position: place } = node;
      const isEnd = parent?.type === 'paragraph' && index === parent.children.length - 1;
      const meant = toAnchor(id)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      if (!isValid)
        found.push({
          message: `${quote(id)} is not a valid id`,
          place,
          help:
            meant === ''
              ? 'Write lower-case words joined by hyphens, or delete the comment.'
              : `Write ${exact(`<!-- id: ${meant} -->`)}.`,
        });
      else if (!isEnd)
        found.push({
          message: `The id ${quote(id)} belongs to no passage`,
          place,
          help: 'Write the comment at the end of the paragraph or list item that it names, on the same line.',
        });
      else if (taken.has(id) || headings.has(id))
        found.push({
          message: `The id ${quote(id)} is used twice on this page`,
          place,
          help: 'Write another id, or delete the comment.',
        });
      taken.add(id);
    });
    yield* found;
  },
};
