import { movedTo } from '../../resolve-alias.ts';
import { nearestPath, toLinkFrom, type Nearest } from '../../nearest-path.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  addressFix,
  nearMiss,
  type Corpus,
  type FileProblem,
  type PageLink,
  type Source,
} from '../../../model/index.ts';

/** Finds links and pictures whose page or file is not in the content folder, or in no output. */
export const linkResolves: CorpusRule = {
  id: 'link-resolves',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every link leads to a page of the content folder, every picture to a PNG or JPEG file.',
  why: 'A link that leads nowhere is lost in every output: readers get its text without it.',
  examples: {
    good: [
      { body: 'See [the other page](other.md).', others: { 'other.md': {} } },
      { body: 'Start at [the home page](index.md).' },
    ],
    bad: [
      { body: 'See [the other page](othre.md).', others: { 'other.md': {} } },
      { body: 'See [the other page](other.html).', others: { 'other.md': {} } },
      {
        body: 'See [the other page](old.md).',
        others: { 'other.md': { front: { aliases: '[old.md]' } } },
      },
      { body: 'See [the report](../report.md).' },
      { body: 'See [the report](www.example.org/report).' },
      { body: '![Four plots](plots.png)' },
      { body: 'See [the list](plots.csv).', files: { 'plots.csv': 'plot,rows' } },
    ],
  },
  *check(corpus) {
    for (const source of corpus.sources.values())
      for (const link of source.links) yield* problemsOf(corpus, source, link);
  },
};

function* problemsOf(corpus: Corpus, source: Source, link: PageLink): Iterable<FileProblem> {
  const { target, node, url } = link;
  if (isHost(url) && isUnknown(target, corpus)) {
    const whole = `https://${url}`;
    yield {
      file: source.id,
      message: `Unexpected address ${quote(url)} without its beginning, expected ${quote(whole)}`,
      place: node.position,
      help: `Write ${quote(`(${whole})`)} instead: without \`https://\` it is a file beside this page.`,
      fix: addressFix(source, link, whole),
    };
    return;
  }
  const { pages, files } = corpus.known;
  // A page is no picture, however near its name is.
  const candidates = node.type === 'image' ? files.ids : [...pages.ids, ...files.ids];
  if (target.kind === 'outside') {
    const isFromTop = target.path.startsWith('/');
    const meant = isFromTop ? nearestPath(target.path, candidates) : undefined;
    yield toProblem(corpus, source, link, meant, 'a path inside the content folder');
  } else if (target.kind === 'page' && !pages.has(target.page)) {
    const moved = node.type === 'image' ? undefined : movedTo(corpus, target.page);
    if (moved !== undefined) {
      yield {
        ...toProblem(corpus, source, link, { path: moved, isSure: true }, ''),
        help: `The page has moved. Write ${quote(`(${toAddress(corpus, source, link, moved)})`)} instead.`,
      };
      return;
    }
    const meant = nearestPath(target.page, candidates);
    yield toProblem(corpus, source, link, meant, 'a page that is there');
  } else if (target.kind === 'file' && !files.has(target.path)) {
    const isFile = node.type === 'image' || /\.\w+$/.test(url);
    const meant = nearestPath(target.path, candidates);
    yield toProblem(
      corpus,
      source,
      link,
      meant,
      isFile ? 'a file that is there' : 'a page that is there',
    );
  } else if (target.kind === 'file' && !picture.test(target.path))
    yield {
      file: source.id,
      message: `Unexpected ${nameOf(link)} ${quote(url)}, expected a page or a PNG or JPEG picture`,
      place: node.position,
      help: 'No other file becomes part of an output. Publish it elsewhere and link to its address, or save a picture as PNG.',
    };
}

/** Whether an address begins with the name of a server, such as `www.example.org/report`. */
function isHost(url: string): boolean {
  return /^(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*)\.(?:com|edu|gov|info|int|mil|net|org|us)(?:[/?#]|$)/i.test(
    url,
  );
}

function isUnknown(target: PageLink['target'], { known }: Corpus): boolean {
  if (target.kind === 'page') return !known.pages.has(target.page);
  return target.kind === 'file' && !known.files.has(target.path);
}

/** The files that outputs carry beside pages. */
const picture = /\.(?:png|jpe?g)$/i;

function nameOf({ node }: PageLink): string {
  return node.type === 'image' ? 'picture' : 'link to';
}

function toProblem(
  corpus: Corpus,
  source: Source,
  link: PageLink,
  nearest: Nearest | undefined,
  wanted: string,
): FileProblem {
  const { node, url } = link;
  const meant = nearest && toAddress(corpus, source, link, nearest.path);
  return {
    file: source.id,
    message: `Unexpected ${nameOf(link)} ${quote(url)}, expected ${meant === undefined ? wanted : quote(meant)}`,
    place: node.position,
    help:
      meant === undefined
        ? 'Correct the path, which starts from the folder of this page, or remove the link.'
        : `Write ${quote(`(${meant})`)} instead.`,
    ...(nearest?.isSure && meant !== undefined && { fix: addressFix(source, link, meant) }),
  };
}

/**
 * How the page writes a link to another path: to the part that the link names already, or to the one
 * that it was surely meant to name.
 */
function toAddress(
  corpus: Corpus,
  source: Source,
  { url, target }: PageLink,
  path: string,
): string {
  const hash = /#.*$/s.exec(url)?.[0] ?? '';
  const anchor = target.kind === 'page' ? (target.anchor ?? '') : '';
  const anchors = [...(corpus.sources.get(path)?.anchors.values() ?? [])];
  const meant = anchor === '' || anchors.includes(anchor) ? undefined : nearMiss(anchor, anchors);
  return toLinkFrom(source.id, path) + (meant === undefined ? hash : `#${meant}`);
}
