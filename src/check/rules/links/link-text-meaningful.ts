import type { Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import type { PageLink, Problem, Source } from '../../../model/index.ts';

/** Words that say nothing about where a link leads, as English has them. */
const empty = new Set(
  [
    ['click here', 'click', 'here', 'see here', 'read here', 'go here', 'go', 'this', 'that'],
    ['link', 'this link', 'the link', 'page', 'this page', 'the page', 'web page', 'webpage'],
    ['this web page', 'this webpage', 'website', 'this website', 'this site', 'site', 'url'],
    ['more', 'read more', 'see more', 'learn more', 'find out more', 'more information'],
    ['more info', 'info', 'information', 'details', 'more details', 'continue', 'next'],
    ['document', 'this document', 'pdf', 'download', 'file', 'this file', 'view', 'source'],
  ].flat(),
);

/**
 * Finds links whose words do not say where they lead: none at all, words that fit every link, an address
 * between brackets, and words that lead to another place earlier on the page.
 */
export const linkTextMeaningful: PageRule = {
  id: 'link-text-meaningful',
  severity: 'warning',
  scope: 'page',
  summary: 'The words of a link say where it leads, and lead to one place on a page.',
  why: 'Many people have the links of a page read to them one after another, without the text around them.',
  examples: {
    good: [
      { body: 'Read [the rules for city gardens](https://example.org/rules).' },
      { body: 'The rules stand at <https://example.org/rules>.' },
    ],
    bad: [
      { body: 'For the rules, click [here](https://example.org/rules).' },
      { body: 'Read [https://example.org/rules](https://example.org/rules).' },
      { body: '[The rules](https://example.org/a) and [the rules](https://example.org/b).' },
    ],
  },
  *check(source, { language }) {
    const isEnglish = /^en\b/.test(language);
    const first = new Map<string, { url: string; node: Link | LinkReference }>();
    for (const { node, link } of linksOf(source)) {
      const text = toString(node).replace(/\s+/g, ' ').trim();
      const words = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const problem = toProblem(
        text,
        link.url,
        isEnglish && empty.has(words),
        isAutolink(source, node),
      );
      if (problem) {
        yield { ...problem, place: node.position };
        continue;
      }
      const goal = goalOf(link);
      const earlier = first.get(words);
      if (!earlier) first.set(words, { url: goal, node });
      else if (earlier.url !== goal)
        yield {
          message: `Unexpected second goal of the words ${quote(text)}, expected ${quote(earlier.url)}`,
          place: node.position,
          help: 'Say in the words of each link what sets it apart from the other.',
          related: [relatedTo(source.id, earlier.node.position, 'The first one is here')],
        };
    }
  },
};

function toProblem(
  text: string,
  url: string,
  isEmpty: boolean,
  isAutolink: boolean,
): Problem | undefined {
  if (text === '')
    return {
      message: 'Unexpected link without words, expected some between `[` and `]`',
      help: 'Write where the link leads, such as the title of the page.',
    };
  if (isEmpty)
    return {
      message: `Unexpected words ${quote(text)} of a link, expected where it leads`,
      help: 'Make the link of the words that name its goal, such as the title of the page or work.',
    };
  if (!isAutolink && /^(?:https?:\/\/|www\.)\S+$/i.test(text))
    return {
      message: `Unexpected address ${quote(text)} as the words of a link, expected where it leads`,
      help: `Write the title of the page between \`[\` and \`]\`, or the address alone as ${quote(`<${url}>`)}.`,
    };
  return undefined;
}

/** The links of a page with their addresses; those without any are the business of other rules. */
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

/** Whether a link was written as its address alone: its text begins without a bracket. */
function isAutolink({ text }: Source, node: Link | LinkReference): boolean {
  const start = node.position?.start.offset;
  if (node.type === 'linkReference') return false;
  return start === undefined ? node.url.includes(toString(node)) : text.charAt(start) !== '[';
}

/** What an address leads to, so that two ways of writing it are one. */
function goalOf({ target, url }: PageLink): string {
  if (target.kind === 'resource') return `resources.yaml#${target.id}`;
  if (target.kind === 'page')
    return target.anchor === undefined ? target.page : `${target.page}#${target.anchor}`;
  return url.trim().replace(/^http:/i, 'https:');
}
