import type { Acronym, NavigationItem } from '../../schemas/index.ts';
import {
  formerIds,
  byPlace,
  numberNotes,
  toFinding,
  type Cache,
  type ContentFile,
  type Corpus,
  type Finding,
  type Known,
  type NavigationNode,
  type Owner,
  type Page,
  type PageMeta,
  type Pause,
  type Source,
  type Step,
} from '../model/index.ts';
import type { Folder } from './folder.ts';
import { isSvg } from './file-kinds.ts';
import { loadFonts } from './fonts.ts';
import { loadHouseRules } from './house-rules.ts';
import { loadLocale } from './locale.ts';
import { usualTrees } from './pack-tree.ts';
import { toParsedPage, type ParsedPage } from './page.ts';
import { readRegistries } from './registries.ts';
import { withStandardWords } from './standard-words.ts';

type PageStep = Extract<PageMeta, { kind: 'page' }>['steps'][number];
/** The rule for SVG images. */
const svgSafe: Owner = { id: 'svg-safe', severity: 'error' };

/** Parses a folder of content. Whatever its files say, a corpus comes back. */
export async function toCorpus(
  folder: Folder,
  cache: Cache,
  maxTrees = usualTrees,
  pause?: Pause,
): Promise<Corpus> {
  const { texts, paths, limits } = folder;
  const registries = await readRegistries(texts, paths, cache);
  const { images, refused } = await readImages(folder);
  const parsed: ParsedPage[] = [];
  const written = [...texts].filter(([path]) => path.endsWith('.md'));
  const isLarge = written.length > maxTrees;
  for (const [path, text] of written) {
    await pause?.();
    parsed.push(await toParsedPage(path, text, registries.data, cache, { isLarge, ...limits }));
  }
  const sources = new Map(
    parsed.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
  );
  const markdown = paths.filter((path) => path.endsWith('.md'));
  const file =
    registries.site ??
    (await import('./fallback-site.ts')).fallbackSite(markdown, registries.data.site.value);
  const { locale, findings: localeFindings } = await loadLocale(file, {
    ...{ texts, cache },
    data: registries.data.site,
  });
  const { fonts, findings: fontFindings } = loadFonts(file, folder, registries.data.site);
  const house = await loadHouseRules(texts, cache);
  const site = withStandardWords(file, locale);
  const pages = toPages(site.navigation, parsed);
  const acronyms = registries.acronyms.entries;
  return {
    site,
    locale,
    pages,
    navigation: toNavigation(site.navigation, pages),
    sources,
    resources: registries.resources.entries,
    contacts: registries.contacts.entries,
    acronyms: new Map([...acronyms].map(([short, each]) => [short, wordsOf(each)] as const)),
    definitions: new Map(
      [...acronyms].flatMap(([short, each]) =>
        typeof each === 'string' ? [] : [[short, each.definition] as const],
      ),
    ),
    facts: registries.facts.entries,
    records: {
      facts: Object.fromEntries(registries.factKinds.entries),
      records: Object.fromEntries(registries.records.entries),
    },
    waivers: registries.waivers.entries,
    houseRules: house.rules,
    images,
    fonts,
    attachments: folder.attachments,
    known: {
      pages: toKnown(markdown),
      resources: registries.resources.known,
      contacts: registries.contacts.known,
      facts: registries.facts.known,
      files: toKnown(paths.filter((path) => !path.endsWith('.md'))),
    },
    registries: registries.data,
    files: [...folder.files, ...refused.map(({ file }) => file), ...registries.missing],
    findings: [
      ...folder.findings,
      ...refused.map(({ finding }) => finding),
      ...registries.findings,
      ...localeFindings,
      ...fontFindings,
      ...house.findings,
      ...parsed.flatMap(({ findings }) => findings),
    ].sort(byPlace),
  };
}

/** The images without SVG images that nobody should publish, which are refused. */
async function readImages({ images }: Folder): Promise<{
  readonly images: Corpus['images'];
  readonly refused: readonly { readonly file: ContentFile; readonly finding: Finding }[];
}> {
  const drawings = [...images].filter(([path]) => isSvg(path));
  if (drawings.length === 0) return { images, refused: [] };
  // A parser that few toolkits need.
  const { svgProblem } = await import('./svg/svg-problem.ts');
  const refused = drawings.flatMap(([id, bytes]) => {
    const problem = svgProblem(bytes);
    if (!problem) return [];
    const text = new TextDecoder().decode(bytes);
    return [{ file: { id, text }, finding: toFinding(id, svgSafe, problem) }];
  });
  const ids = new Set(refused.map(({ file }) => file.id));
  return { images: new Map([...images].filter(([path]) => !ids.has(path))), refused };
}

/** The pages of the sources whose front matter is valid, in reading order, their footnotes numbered. */
function toPages(
  navigation: readonly NavigationItem[],
  parsed: readonly ParsedPage[],
): ReadonlyMap<string, Page> {
  const byPath = new Map(
    parsed.flatMap(({ source, front, noteCount, memory }) =>
      source && front ? [[source.id, { source, front, noteCount, memory }]] : [],
    ),
  );
  const pages = new Map<string, Page>();
  let nextNote = 1;
  for (const path of new Set([...pathsOf(navigation), ...byPath.keys()])) {
    const page = byPath.get(path);
    if (!page) continue;
    const { meta, placeOf } = page.front;
    const first = nextNote;
    nextNote += page.noteCount;
    const notes = page.memory.once(() => numberNotes(page.source.tree, first));
    const own: Omit<Page, keyof Source> = {
      kind: meta.kind,
      meta,
      placeOf,
      firstNote: first,
      get notes() {
        return notes();
      },
      resources: 'resources' in meta ? meta.resources : [],
      steps: 'steps' in meta ? meta.steps.map(toStep) : [],
    };
    // Not a spread, which would read what is read when it is asked for.
    const all = {
      ...Object.getOwnPropertyDescriptors(page.source),
      ...Object.getOwnPropertyDescriptors(own),
    };
    pages.set(path, Object.defineProperties({}, all) as Page); // has the properties of both
  }
  return pages;
}

function toStep({ id, text, was }: PageStep): Step {
  return { id, text, was: formerIds({ was }) };
}

function pathsOf(items: readonly NavigationItem[]): readonly string[] {
  return items.flatMap((item) => [item.page, ...pathsOf(item.pages ?? [])]);
}

/** The navigation with its pages; entries without one are left out, and entries below them move up. */
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

function wordsOf(acronym: Acronym): string {
  return typeof acronym === 'string' ? acronym : acronym.words;
}
