import {
  addressFix,
  factFile,
  resourceFile,
  toRelativeAddress,
  type Corpus,
  type DataPath,
  type DataSource,
  type Edit,
  type FileProblem,
  type PageLink,
  type Place,
  type Source,
} from '../model/index.ts';
import type { ContentChange } from './content-change.ts';
import { listEdits } from './yaml-list.ts';
import { toScalar } from './yaml-text.ts';

/** Paths of the files that can move: pages, images and attachments. */
export function movableFiles({ known, images, attachments }: Corpus): readonly string[] {
  return [...known.pages.ids, ...images.keys(), ...attachments.keys()];
}

/**
 * Moves pages, images and attachments of a content folder: links to them and from them, the navigation and the facts about records
 * follow, and each page keeps its old path as an alias.
 *
 * @param moves new paths by old ones, from the content folder
 */
export function moveFiles(corpus: Corpus, moves: ReadonlyMap<string, string>): ContentChange {
  const edits = new Map<string, Edit[]>();
  const left: FileProblem[] = [];
  const add = (file: string, changes: readonly Edit[] | undefined, problem: FileProblem): void => {
    if (changes) edits.set(file, [...(edits.get(file) ?? []), ...changes]);
    else left.push(problem);
  };
  for (const source of corpus.sources.values())
    for (const link of source.links) {
      const address = newAddress(source, link, moves);
      if (address === undefined || address === link.url) continue;
      add(source.id, addressFix(source, link, address), {
        file: source.id,
        place: link.node.position,
        message: `The address \`${link.url}\` leads to a file that has moved`,
        help: `Write \`${address}\` instead.`,
      });
    }
  const { site, records } = corpus.registries;
  for (const path of [...navigationPaths(corpus.site.navigation, ['navigation'])])
    rename(site, path.path, path.page);
  for (const { path, page } of bearingPaths(corpus)) rename(records, path, page);
  for (const [from, to] of moves) {
    if (!from.endsWith('.md')) continue;
    add(from, aliasEdits(corpus, from, to), {
      file: from,
      message: 'The old path of this page could not be added to its front matter',
      help: `Write \`aliases: [${from}]\` there, so that old links still work.`,
    });
  }
  return { edits, moves, added: new Map(), left };

  function rename(source: DataSource, path: DataPath, page: string): void {
    const to = moves.get(page);
    if (to === undefined) return;
    const place = source.placeOf(path);
    add(source.id, valueEdit(source.text, place, to), {
      file: source.id,
      place,
      message: `\`${page}\` has moved`,
      help: `Write \`${to}\` instead.`,
    });
  }
}

/** The address that a link needs after the moves; undefined for one that leads out of the content folder. */
function newAddress(
  { id }: Source,
  { url, target }: PageLink,
  moves: ReadonlyMap<string, string>,
): string | undefined {
  const path = pathOf(target);
  const [, ending = ''] = /^[^?#]*(.*)$/s.exec(url) ?? [];
  // The anchor alone: a place on the page itself.
  if (path === undefined || ending === url) return undefined;
  const [from, to] = [moves.get(id) ?? id, moves.get(path) ?? path];
  if (from === id && to === path) return undefined;
  return toRelativeAddress(from, to) + ending;
}

function pathOf(target: PageLink['target']): string | undefined {
  if (target.kind === 'page') return target.page;
  if (target.kind === 'file') return target.path;
  if (target.kind === 'fact') return factFile;
  return target.kind === 'resource' ? resourceFile : undefined;
}

interface NamedPage {
  readonly page: string;
  readonly path: DataPath;
}

function* navigationPaths(
  items: Corpus['site']['navigation'],
  base: DataPath,
): Generator<NamedPage> {
  for (const [index, { page, pages = [] }] of items.entries()) {
    yield { page, path: [...base, index, 'page'] };
    yield* navigationPaths(pages, [...base, index, 'pages']);
  }
}

/** The pages that facts about records are relevant for. */
function bearingPaths({ records }: Corpus): readonly NamedPage[] {
  return Object.entries(records.facts).flatMap(([id, { bearsOn }]) =>
    bearsOn.flatMap((bearing, index) =>
      'page' in bearing
        ? [{ page: bearing.page, path: ['facts', id, 'bearsOn', index, 'page'] }]
        : [],
    ),
  );
}

/** The old path becomes an alias; the new one may have been one. */
function aliasEdits(corpus: Corpus, from: string, to: string): readonly Edit[] | undefined {
  const source = corpus.sources.get(from);
  if (!source?.yaml) return undefined;
  const { start, end } = source.yaml;
  return listEdits(source.text.slice(start, end), start, 'aliases', { remove: [to], add: [from] });
}

/** The edit of a name in YAML, which keeps its double quotation marks. */
function valueEdit(
  text: string,
  place: Place | undefined,
  to: string,
): readonly Edit[] | undefined {
  if (!place || !('start' in place)) return undefined;
  const [start, end] = [place.start.offset, place.end.offset];
  if (start === undefined || end === undefined) return undefined;
  return [{ start, end, text: text.charAt(start) === '"' ? JSON.stringify(to) : toScalar(to) }];
}
