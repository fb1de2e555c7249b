import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import { isLocal, toImageAdvice } from '../../image-advice.ts';
import type { ContextRule } from '../../rule.ts';
import {
  imageInfo,
  type Corpus,
  type PageLink,
  type Problem,
  type Source,
} from '../../../model/index.ts';

/** Finds images that outputs cannot show: those on other sites, of other types, or not what their name says. */
export const imageSupported: ContextRule = {
  id: 'image-supported',
  severity: 'error',
  scope: 'context',
  summary: 'Every image is a PNG, JPEG or SVG file in the content folder.',
  why: 'For any other image, readers get only its description.',
  examples: {
    good: [
      { body: '![Four plots around a well](garden.png)' },
      { body: 'See [the plots](https://example.org/plots.png).' },
    ],
    bad: [
      { body: '![Four plots around a well](https://example.org/plots.png)' },
      { body: '![Four plots](C:\\Pictures\\plots.png)' },
      { body: '![Four plots](plots.gif)', files: { 'plots.gif': 'GIF89a' } },
      { body: '![Four plots](plots.png)', files: { 'plots.png': 'GIF89a' } },
    ],
  },
  *check(source, corpus) {
    for (const node of imagesOf(source)) {
      const problem = toProblem(corpus, source.linkOf(node), node.alt?.trim() ?? '');
      if (problem) yield { ...problem, place: node.position };
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

type Fault = Pick<Problem, 'message' | 'help'>;

function toProblem(corpus: Corpus, link: PageLink | undefined, alt: string): Fault | undefined {
  if (!link) return undefined;
  const { target, url } = link;
  if (target.kind === 'external' || /^(?:data:|\/\/)/i.test(url) || isLocal(url))
    return toImageAdvice(alt, url);
  if (target.kind !== 'file' || !corpus.known.files.has(target.path)) return undefined;
  const bytes = corpus.images.get(target.path);
  return bytes ? contentFault(url, target.path, bytes) : nameFault(url, target.path);
}

/** What is wrong with an image of a supported name: its content has another type. */
function contentFault(url: string, path: string, bytes: Uint8Array): Fault | undefined {
  const isSvg = /\.svg$/i.test(path);
  const type = imageInfo(bytes)?.type;
  if (type !== undefined && (type === 'svg') === isSvg) return undefined;
  if (type === 'svg')
    return {
      message: `${quote(url)} is an SVG image`,
      help: `Rename it to ${quote(url.replace(/\.\w+(?=[?#]|$)/, '.svg'))}, here as well.`,
    };
  return {
    message: `${quote(url)} is ${kindOf(bytes) ?? 'damaged'}`,
    help: 'Open it in an image editor and save it as PNG. Renaming the file is not enough.',
  };
}

/** What is wrong with a file of another name; nothing where it could not be read, which is a finding of its own. */
function nameFault(url: string, path: string): Fault | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['png', 'jpg', 'jpeg', 'svg'].includes(ending)) return undefined;
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  return {
    message: `${quote(url)} is ${kind ?? 'not an image'}`,
    help: 'Save it as PNG, and write the name of that file.',
  };
}

/** Types of images that browsers and Word don't both show, by the endings of their names. */
const kinds: Readonly<Record<string, string>> = {
  avif: 'an AVIF image',
  bmp: 'a BMP image',
  emf: 'an EMF image',
  gif: 'a GIF image',
  heic: 'a HEIC image',
  heif: 'a HEIC image',
  ico: 'an icon',
  jfif: 'a JPEG image with an unusual name',
  pdf: 'a PDF document',
  tif: 'a TIFF image',
  tiff: 'a TIFF image',
  webp: 'a WebP image',
  wmf: 'a WMF image',
};

/** How files of other types begin. */
const signatures: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a GIF image', /^GIF8/],
  ['a WebP image', /^RIFF....WEBP/s],
  ['an AVIF or HEIC image', /^....ftyp/s],
  ['a TIFF image', /^(?:II\*\0|MM\0\*)/],
  ['a BMP image', /^BM/],
  ['a PDF document', /^%PDF/],
  ['a web page', /^\s*<(?:!DOCTYPE html|html)\b/i],
  ['an SVG image', /<svg\b/i],
  ['an empty file', /^$/],
];

/** The type of a file that imageInfo cannot read; undefined for any other. */
function kindOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 300));
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}
