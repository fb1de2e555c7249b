import { nearestPath, toLinkFrom } from '../nearest-path.ts';
import { quote } from '../quote.ts';
import type { CorpusRule } from '../rule.ts';
import type { Corpus, FileProblem, PageLink, Source } from '../../model/index.ts';

/** Finds links and pictures whose page or file is not in the content folder, or in no output. */
export const linkResolves: CorpusRule = {
  id: 'link-resolves',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every link leads to a page of the content folder, every picture to a PNG or JPEG file.',
  reason: 'A link that leads nowhere is lost in every output: readers get its text without it.',
  examples: {
    good: [
      { body: 'See [the other page](other.md).', others: { 'other.md': {} } },
      { body: 'Start at [the home page](index.md).' },
    ],
    bad: [
      { body: 'See [the other page](othre.md).', others: { 'other.md': {} } },
      { body: 'See [the other page](other.html).', others: { 'other.md': {} } },
      { body: 'See [the report](../report.md).' },
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
  const { pages, files } = corpus.known;
  // A page is no picture, however near its name is.
  const candidates = node.type === 'image' ? files.ids : [...pages.ids, ...files.ids];
  if (target.kind === 'outside') {
    const isFromTop = target.path.startsWith('/');
    const meant = isFromTop ? nearestPath(target.path, candidates) : undefined;
    yield toProblem(source, link, meant, 'a path inside the content folder');
  } else if (target.kind === 'page' && !pages.has(target.page)) {
    const meant = nearestPath(target.page, candidates);
    yield toProblem(source, link, meant, 'a page that is there');
  } else if (target.kind === 'file' && !files.has(target.path)) {
    const isFile = node.type === 'image' || /\.\w+$/.test(url);
    const meant = nearestPath(target.path, candidates);
    yield toProblem(source, link, meant, isFile ? 'a file that is there' : 'a page that is there');
  } else if (target.kind === 'file' && !picture.test(target.path))
    yield {
      file: source.file,
      reason: `Unexpected ${nameOf(link)} ${quote(url)}, expected a page or a PNG or JPEG picture`,
      place: node.position,
      actual: url,
      note: 'No other file becomes part of an output. Publish it elsewhere and link to its address, or save a picture as PNG.',
    };
}

/** The files that outputs carry beside pages. */
const picture = /\.(?:png|jpe?g)$/i;

function nameOf({ node }: PageLink): string {
  return node.type === 'image' ? 'picture' : 'link to';
}

function toProblem(
  source: Source,
  link: PageLink,
  found: string | undefined,
  wanted: string,
): FileProblem {
  const { node, url } = link;
  const anchor = /#.*$/s.exec(url)?.[0] ?? '';
  const meant = found === undefined ? undefined : toLinkFrom(source.id, found) + anchor;
  return {
    file: source.file,
    reason: `Unexpected ${nameOf(link)} ${quote(url)}, expected ${meant === undefined ? wanted : quote(meant)}`,
    place: node.position,
    actual: url,
    ...(meant !== undefined && { expected: [meant] }),
    note:
      meant === undefined
        ? 'Correct the path, which starts from the folder of this page, or remove the link.'
        : `Write ${quote(`(${meant})`)} instead.`,
  };
}
