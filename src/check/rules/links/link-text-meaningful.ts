import type { Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { relatedTo } from '../../place.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { isVagueLinkText, type PageLink, type Problem, type Source } from '../../../model/index.ts';

/**
 * Finds link texts that do not say where the link goes: none at all, words that fit any link, a web
 * address, and the text of an earlier link to another address.
 */
export const linkTextMeaningful: PageRule = {
  id: 'link-text-meaningful',
  severity: 'warning',
  scope: 'page',
  summary:
    'Link text says where the link goes, and no two links on a page have the same text but different addresses.',
  why: 'Screen readers list the links of a page without the text around them.',
  examples: {
    good: [
      { body: 'Read [the rules for city gardens](https://example.org/rules).' },
      { body: 'The rules are at <https://example.org/rules>.' },
    ],
    bad: [
      { body: 'For the rules, click [here](https://example.org/rules).' },
      { body: 'Read [https://example.org/rules](https://example.org/rules).' },
      { body: 'Die Regeln stehen [hier](https://example.org/rules).', site: { language: 'de' } },
      { body: '[The rules](https://example.org/a) and [the rules](https://example.org/b).' },
    ],
  },
  *check(source) {
    const first = new Map<string, { target: string; node: Link | LinkReference; url: string }>();
    for (const { node, link } of linksOf(source)) {
      const text = toString(node).replace(/\s+/g, ' ').trim();
      const words = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const problem = toProblem(text, link.url, isVagueLinkText(text), isAutolink(source, node));
      if (problem) {
        yield { ...problem, place: node.position };
        continue;
      }
      // No reader sees a link.
      if (link.target.kind === 'fact') continue;
      // A list of people may have the link `Email` after each name.
      if (/^(?:mailto|tel):/i.test(link.url.trim())) continue;
      const target = targetKey(link);
      const earlier = first.get(words);
      if (!earlier) first.set(words, { target, node, url: link.url });
      else if (earlier.target !== target)
        yield {
          message: `Two links read ${quote(text)} but go to different addresses`,
          place: node.position,
          help: `One goes to ${exact(earlier.url)}, this one to ${exact(link.url)}. Change the text of one so that readers can tell them apart.`,
          related: [relatedTo(source.id, earlier.node.position, 'The other link is here')],
        };
    }
  },
};

function toProblem(
  text: string,
  url: string,
  isVague: boolean,
  isAutolink: boolean,
): Problem | undefined {
  if (text === '')
    return {
      message: 'This link has no text',
      help: 'Write where it goes between `[` and `]`, such as the title of the page.',
    };
  if (isVague)
    return {
      message: `Link text ${quote(text)} doesn't say where the link goes`,
      help: 'Use the title of the page or document as the link text.',
    };
  if (!isAutolink && /^(?:https?:\/\/|www\.)\S+$/i.test(text))
    return {
      message: `Link text ${quote(text)} is a web address`,
      help: `Write the title of the page between \`[\` and \`]\`, or the address alone as ${exact(`<${url}>`)}.`,
    };
  return undefined;
}

/** The links of a page that have an address. */
function linksOf(source: Source): readonly { node: Link | LinkReference; link: PageLink }[] {
  const found: { node: Link | LinkReference; link: PageLink }[] = [];
  visit(source.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const link = source.linkOf(node);
    if (link && (node.type === 'linkReference' || link.url.trim() !== ''))
      found.push({ node, link });
  });
  return found;
}

/** Whether a link is written as its address only, without brackets. */
function isAutolink({ text }: Source, node: Link | LinkReference): boolean {
  const start = node.position?.start.offset;
  if (node.type === 'linkReference') return false;
  return start === undefined ? node.url.includes(toString(node)) : text.charAt(start) !== '[';
}

/** A key for the target of a link, the same however its address is written. */
function targetKey({ target, url }: PageLink): string {
  if (target.kind === 'resource') return `resources.yaml#${target.id}`;
  if (target.kind === 'page')
    return target.anchor === undefined ? target.page : `${target.page}#${target.anchor}`;
  return url.trim().replace(/^http:/i, 'https:');
}
