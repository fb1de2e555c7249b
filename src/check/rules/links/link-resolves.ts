import { exact, quote } from '../../format-value.ts';
import { renamedInNavigation } from '../../navigation-entries.ts';
import { nearestPath, toLinkFrom } from '../../nearest-path.ts';
import { resolveAlias } from '../../resolve-alias.ts';
import type { ContextRule } from '../../rule.ts';
import { swallowedText } from '../../swallowed-text.ts';
import { unknownName, type Nearest } from '../../unknown-name.ts';
import {
  addressFault,
  addressFix,
  isMail,
  nearMiss,
  type Corpus,
  type PageLink,
  type Problem,
  type Source,
} from '../../../model/index.ts';

/** Finds links and images whose page or file is not in the content folder. */
export const linkResolves: ContextRule = {
  id: 'link-resolves',
  severity: 'error',
  scope: 'context',
  summary:
    'Every link leads to a page or file in the content folder, and every image to a file in it.',
  why: 'Outputs show only the text of a broken link.',
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
      { body: 'Write to [the office](office@example.org).' },
      { body: '![Four plots](plots.png)' },
      { body: 'See [the list](plots.csv).', files: { 'plots.xlsx': 'PK' } },
    ],
  },
  *check(source, corpus) {
    const swallowed = new Set<unknown>(swallowedText(source));
    for (const link of source.links) {
      if (swallowed.has(link.node)) continue;
      const problem = toProblem(corpus, source, link);
      if (problem) yield { ...problem, place: link.node.position };
    }
  },
};

function toProblem(corpus: Corpus, source: Source, link: PageLink): Problem | undefined {
  const { target, url } = link;
  const isImage = link.node.type === 'image';
  const path = missingPath(corpus, link);
  if (path === undefined) return undefined;
  const toFix = (written: string) => addressFix(source, link, written);
  const slip = addressFault(url);
  const meant = isMail(url) ? `mailto:${url}` : slip?.meant;
  if (meant !== undefined)
    return {
      message: `Address ${quote(url)} ${slip?.fault ?? 'is missing `mailto:`'}`,
      help: `Write ${exact(meant)}.`,
      fix: toFix(meant),
    };
  if (isHost(url) && target.kind !== 'outside')
    return {
      message: `Address ${quote(url)} is missing \`https://\``,
      help: `Write ${exact(`https://${url}`)}. Without \`https://\` it is a file next to this page.`,
      // Images are never on other sites.
      fix: isImage ? undefined : toFix(`https://${url}`),
    };
  const write = (to: string) => toAddress(corpus, source, link, to);
  const moved = isImage ? undefined : resolveAlias(corpus, path);
  const nearest =
    moved === undefined ? nearestTo(corpus, link, path) : { name: moved, isSure: true };
  const problem = unknownName({
    fault: toFault(link, path, nearest?.name),
    nearest,
    help: `Correct the path, which starts from the folder of this page, or remove the ${isImage ? 'image' : 'link'}.`,
    write,
    toFix,
  });
  if (moved === undefined) return problem;
  const message = `Page ${quote(path)} has moved to ${quote(moved)}`;
  return { ...problem, message, fix: hasAnchor(corpus, moved, target) ? problem.fix : undefined };
}

/** Why a link leads nowhere, as far as that can be told from what it was probably meant to be. */
function toFault(link: PageLink, path: string, meant?: string): string {
  const what = `${nounOf(link)} ${quote(link.url)}`;
  if (link.target.kind === 'outside')
    return path.startsWith('/')
      ? `${what} starts with \`/\`, but links start from the folder of this page`
      : `${what} leads outside the content folder`;
  if (meant === undefined || meant === path) return `${what} does not exist`;
  if (meant.toLowerCase() === path.toLowerCase())
    return `Capital letters in ${quote(link.url)} differ from the name of the file`;
  return /\.html?$/i.test(path) && meant === path.replace(/\.html?$/i, '.md')
    ? `${what} is a page of the built site, not of the content folder`
    : `${what} does not exist`;
}

/** Whether a page has the heading that a link leads to, or the link leads to none. */
function hasAnchor({ sources }: Corpus, page: string, target: PageLink['target']): boolean {
  if (target.kind !== 'page' || target.anchor === undefined) return true;
  return (sources.get(page)?.anchorIds ?? []).includes(target.anchor);
}

/** The path of a link's page or file that is not in the content folder; undefined if it is there. */
function missingPath({ known }: Corpus, { target }: PageLink): string | undefined {
  if (target.kind === 'outside') return target.path;
  if (target.kind === 'page') return known.pages.has(target.page) ? undefined : target.page;
  return target.kind === 'file' && !known.files.has(target.path) ? target.path : undefined;
}

function nearestTo(corpus: Corpus, { target, node }: PageLink, path: string): Nearest | undefined {
  const { pages, files } = corpus.known;
  if (target.kind === 'outside' && !path.startsWith('/')) return undefined;
  // A page is never an image, however near its name is.
  const near = nearestPath(path, node.type === 'image' ? files.ids : [...pages.ids, ...files.ids]);
  const renamed = near ? undefined : renamedInNavigation(corpus, path);
  return renamed === undefined ? near : { name: renamed, isSure: false };
}

function nounOf({ node, target, url }: PageLink): string {
  if (node.type === 'image') return 'Image';
  if (target.kind === 'outside') return 'Link';
  return target.kind === 'file' && /\.\w+$/.test(url) ? 'File' : 'Page';
}

/** Whether an address begins with the name of a server, such as `www.example.org/report`. */
function isHost(url: string): boolean {
  return /^(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*)\.(?:com|edu|gov|info|int|mil|net|org|us)(?:[/?#]|$)/i.test(
    url,
  );
}

/** A link's address with another path: its anchor stays, or becomes the one that was surely meant. */
function toAddress(
  corpus: Corpus,
  source: Source,
  { url, target }: PageLink,
  path: string,
): string {
  const hash = /#.*$/s.exec(url)?.[0] ?? '';
  const anchor = target.kind === 'page' ? (target.anchor ?? '') : '';
  const anchors = corpus.sources.get(path)?.anchorIds ?? [];
  const meant = anchor === '' || anchors.includes(anchor) ? undefined : nearMiss(anchor, anchors);
  return toLinkFrom(source.id, path) + (meant === undefined ? hash : `#${meant}`);
}
