import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { type Corpus, type PageLink, type Source } from '../../../model/index.ts';

/**
 * Finds pictures of which an output can show the words alone: those from elsewhere, and those that are
 * another kind of file than their name says. Pictures of other names are the business of link-resolves.
 */
export const imageSupported: CorpusRule = {
  id: 'image-supported',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every picture is a PNG or JPEG file of the content folder.',
  why: 'Of any other picture, readers of every output get the words alone.',
  examples: {
    good: [
      { body: '![Four plots around a well](garden.png)' },
      { body: 'See [the plots](https://example.org/plots.png).' },
    ],
    bad: [
      { body: '![Four plots around a well](https://example.org/plots.png)' },
      { body: '![Four plots](plots.png)', files: { 'plots.png': '<svg/>' } },
    ],
  },
  *check(corpus) {
    for (const source of corpus.sources.values())
      for (const node of picturesOf(source)) {
        const problem = toProblem(corpus, source.linkOf(node));
        if (problem) yield { file: source.id, ...problem, place: node.position };
      }
  },
};

function picturesOf({ tree, links }: Source): readonly (Image | ImageReference)[] {
  const found: (Image | ImageReference)[] = links.flatMap(({ node }) =>
    node.type === 'image' ? [node] : [],
  );
  if (links.some(({ node }) => node.type === 'definition'))
    visit(tree, 'imageReference', (node) => {
      found.push(node);
    });
  return found;
}

function toProblem(
  corpus: Corpus,
  link: PageLink | undefined,
): { message: string; help: string } | undefined {
  if (!link) return undefined;
  const { target, url } = link;
  if (target.kind === 'external')
    return {
      message: `Unexpected picture ${quote(url)} from elsewhere, expected a PNG or JPEG file of the content folder`,
      help: 'Save the picture beside the page if you may, and write its file name; or link to it as `[words](address)`, without `!`.',
    };
  const bytes = target.kind === 'file' ? corpus.images.get(target.path) : undefined;
  const kind = bytes && kindOf(bytes);
  if (kind === undefined) return undefined;
  return {
    message: `Unexpected ${kind} in ${quote(url)}, expected a PNG or JPEG picture`,
    help: 'Open it in a program for pictures and save it as PNG; another name alone does not change the file.',
  };
}

/** How files of other kinds begin. */
const beginnings: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['GIF picture', /^GIF8/],
  ['WebP picture', /^RIFF....WEBP/s],
  ['SVG picture', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/is],
  ['AVIF or HEIC picture', /^....ftyp/s],
  ['TIFF picture', /^(?:II\*\0|MM\0\*)/],
  ['BMP picture', /^BM/],
  ['PDF document', /^%PDF/],
  ['web page', /^\s*<(?:!DOCTYPE html|html)\b/i],
  ['empty file', /^$/],
];

/** What a file is that is neither PNG nor JPEG; undefined where nobody can tell. */
function kindOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 300));
  return beginnings.find(([, pattern]) => pattern.test(start))?.[0];
}
