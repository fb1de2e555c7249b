import { join } from 'node:path';
import { VFile } from 'vfile';
import type { NavigationItem } from '../../schemas/index.ts';
import {
  numberNotes,
  type Cache,
  type Corpus,
  type Known,
  type NavigationNode,
  type Page,
  type Source,
} from '../model/index.ts';
import type { Folder } from './files.ts';
import { toParsedPage, type ParsedPage } from './page.ts';
import { readRegistries } from './registries.ts';

/**
 * Takes a folder of content apart. Whatever its files say, a corpus comes back; what is wrong with them
 * stands as messages on `corpus.files`.
 */
export async function toCorpus(
  { path: folder, texts, pictures, paths, files }: Folder,
  cache: Cache,
): Promise<Corpus> {
  const absent: VFile[] = [];
  const toFile = (path: string): VFile => {
    const known = files.find((file) => file.data['id'] === path);
    if (known) return known;
    const file = new VFile({ path: join(folder, path), data: { id: path } });
    absent.push(file);
    return file;
  };
  const registries = await readRegistries(texts, toFile, paths, cache);
  const parsed = new Map<string, ParsedPage>();
  for (const [path, file] of texts) {
    const page = path.endsWith('.md') ? await toParsedPage(file, path, cache) : undefined;
    if (page) parsed.set(path, page);
  }
  const markdown = paths.filter((path) => path.endsWith('.md'));
  const site = registries.site ?? (await import('./fallback-site.ts')).standInSite(markdown);
  const pages = toPages(site.navigation, parsed);
  return {
    site,
    pages,
    navigation: toNavigation(site.navigation, pages),
    sources: new Map([...parsed].map(([path, page]): [string, Source] => [path, page.source])),
    resources: registries.resources.entries,
    contacts: registries.contacts.entries,
    acronyms: registries.acronyms.entries,
    states: {
      facts: Object.fromEntries(registries.facts.entries),
      states: Object.fromEntries(registries.states.entries),
    },
    waivers: registries.waivers.entries,
    assets: pictures,
    known: {
      pages: toKnown(markdown),
      resources: registries.resources.known,
      contacts: registries.contacts.known,
      files: toKnown(paths.filter((path) => !path.endsWith('.md'))),
    },
    registries: registries.data,
    files: [...files, ...absent.filter((file) => file.messages.length > 0)],
  };
}

/** Makes pages of the sources whose front matter is right, in reading order, their notes numbered. */
function toPages(
  navigation: readonly NavigationItem[],
  parsed: ReadonlyMap<string, ParsedPage>,
): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  let nextNote = 1;
  for (const path of new Set([...pathsOf(navigation), ...parsed.keys()])) {
    const page = parsed.get(path);
    if (!page?.front) continue;
    const { meta, placeOf } = page.front;
    const notes = numberNotes(page.source.tree, nextNote);
    nextNote += notes.length;
    pages.set(path, {
      ...page.source,
      kind: meta.kind,
      meta,
      placeOf,
      notes,
      resources: meta.kind === 'pathway' ? meta.resources : [],
      steps: meta.kind === 'pathway' ? meta.steps : [],
    });
  }
  return pages;
}

function pathsOf(items: readonly NavigationItem[]): readonly string[] {
  return items.flatMap((item) => [item.page, ...pathsOf(item.pages ?? [])]);
}

/** The navigation with its pages; entries without one are left out, and what is below them moves up. */
function toNavigation(
  items: readonly NavigationItem[],
  pages: ReadonlyMap<string, Page>,
): readonly NavigationNode[] {
  return items.flatMap((item) => {
    const page = pages.get(item.page);
    const children = toNavigation(item.pages ?? [], pages);
    return page ? [{ page, label: item.label ?? page.meta.title, children }] : children;
  });
}

function toKnown(ids: readonly string[]): Known {
  const all = new Set(ids);
  return { has: (each) => all.has(each), ids };
}
