import { toString } from 'mdast-util-to-string';
import { toOwnPage } from '../../addresses/own-page.ts';
import { exact, quote } from '../../format-value.ts';
import { toLinkFrom } from '../../nearest-path.ts';
import type { ContextRule } from '../../rule.ts';
import { addressFix, type PageLink } from '../../../model/index.ts';

/** Finds links to pages of the content that are written as web addresses. */
export const linkRelative: ContextRule = {
  id: 'link-relative',
  severity: 'error',
  scope: 'context',
  summary: 'Links to pages of the toolkit are paths such as `other.md`, not web addresses.',
  why: 'Readers would leave the toolkit, and in the Word file the link would not lead to the page in it.',
  examples: {
    good: [
      { body: 'See [the other page](other.md).', others: { 'other.md': {} } },
      { body: 'See [a page of others](https://github.com/garden/site/blob/main/docs/other.md).' },
    ],
    bad: [
      {
        body: 'See [the other page](https://github.com/garden/site/blob/main/content/other.md).',
        others: { 'other.md': {} },
      },
      {
        body: 'See [the other page](https://garden.example.org/other.html).',
        others: { 'other.md': {} },
        site: { url: 'https://garden.example.org' },
      },
    ],
  },
  *check(source, corpus) {
    for (const link of source.links) {
      if (link.node.type === 'image') continue;
      const own = toOwnPage(corpus, link.url);
      if (!own) continue;
      const isHere = own.page === source.id && own.fragment !== '';
      const written = `${isHere ? '' : toLinkFrom(source.id, own.page)}${own.fragment}`;
      yield {
        message: `This address leads to page ${quote(own.page)} ${own.where}`,
        place: link.node.position,
        help: `Write ${exact(written)}, so that the link stays in the toolkit.${isShown(link) ? ' If readers should see the address, write it as code, between backticks.' : ''}`,
        fix: addressFix(source, link, written),
      };
    }
  },
};

/** Whether the text of a link is its address. */
function isShown({ node, url }: PageLink): boolean {
  return node.type === 'link' && toString(node) === url;
}
