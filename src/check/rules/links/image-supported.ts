import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { type Corpus, type PageLink, type Source } from '../../../model/index.ts';

/**
 * Finds images that outputs cannot show: those on other sites, and files that are not what their name
 * says. Other file names are left to link-resolves.
 */
export const imageSupported: CorpusRule = {
  id: 'image-supported',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every image is a PNG or JPEG file in the content folder.',
  why: 'Readers get only the description of any other image.',
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
      for (const node of imagesOf(source)) {
        const problem = toProblem(corpus, source.linkOf(node));
        if (problem) yield { file: source.id, ...problem, place: node.position };
      }
  },
};

function imagesOf({ tree, links }: Source): readonly (Image | ImageReference)[] {
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
      message: `Image ${quote(url)} is not in the content folder`,
      help: 'If you have permission, save the image next to the page and write its file name. Otherwise link to it: `[words](address)`, without `!`.',
    };
  const bytes = target.kind === 'file' ? corpus.images.get(target.path) : undefined;
  const kind = bytes && kindOf(bytes);
  if (kind === undefined) return undefined;
  return {
    message: `${quote(url)} is ${kind}, not a PNG or JPEG image`,
    help: 'Open it in an image editor and save it as PNG. Renaming the file is not enough.',
  };
}

/** How files of other types begin. */
const signatures: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a GIF image', /^GIF8/],
  ['a WebP image', /^RIFF....WEBP/s],
  ['an SVG image', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/is],
  ['an AVIF or HEIC image', /^....ftyp/s],
  ['a TIFF image', /^(?:II\*\0|MM\0\*)/],
  ['a BMP image', /^BM/],
  ['a PDF document', /^%PDF/],
  ['a web page', /^\s*<(?:!DOCTYPE html|html)\b/i],
  ['an empty file', /^$/],
];

/** The type of a file that is neither PNG nor JPEG; undefined for any other. */
function kindOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 300));
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}
