import { foldPath, nameFault } from '../../names/portable-name.ts';
import { relatedTo } from '../../place.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  generatedPages,
  siteFiles,
  sitePath,
  type Corpus,
  type FileProblem,
  type Place,
} from '../../../model/index.ts';

/** A path that the content folder or the site has. */
interface Named {
  readonly path: string;
  /** The file that has the path, or names it. */
  readonly file: string;
  readonly place: Place;
  readonly isAlias: boolean;
}

/** Finds pages, images, other files and aliases that not every system can create, or tell apart. */
export const namePortable: CorpusRule = {
  id: 'name-portable',
  severity: 'error',
  scope: 'corpus',
  summary: 'Windows and macOS can create the names of all files and aliases, and tell them apart.',
  why: 'On other computers files would be missing or replace one another, and the site could not be built.',
  examples: {
    good: [
      { others: { 'water-wells.md': {} }, front: { aliases: '[Old-Page.md]' } },
      { others: { 'wässern.md': {} } },
    ],
    bad: [
      { front: { aliases: '[aux.md]' } },
      { front: { aliases: '["water: wells.md"]' } },
      { front: { aliases: '[INDEX.md]' } },
    ],
  },
  *check(corpus) {
    const all = namesOf(corpus);
    const known = new Set<Named>();
    for (const each of all) {
      const found = nameFault(each.path);
      if (!found) known.add(each);
      else yield toFault(each, found.fault, found.meant);
    }
    yield* mixUps([...known]);
  },
};

/** Every path, with pages first, since aliases give way to them. */
function namesOf({ known, pages }: Corpus): readonly Named[] {
  const start = { line: 1, column: 1 };
  const files = [...known.pages.ids, ...known.files.ids].map((id) => ({
    path: id,
    file: id,
    place: start,
    isAlias: false,
  }));
  const aliases = [...pages.values()].flatMap(({ id, meta, placeOf }) =>
    meta.aliases.map((alias, index) => ({
      path: alias,
      file: id,
      place: placeOf(['aliases', index]) ?? start,
      isAlias: true,
    })),
  );
  return [...files, ...aliases];
}

function toFault({ path, file, place, isAlias }: Named, fault: string, meant: string): FileProblem {
  const name = path.split('/').find((part) => part !== '' && nameFault(part)) ?? path;
  return {
    file,
    place,
    message: `${isAlias ? 'Alias' : 'The name'} ${quote(name)} ${fault}`,
    help: isAlias
      ? `Write ${exact(meant)}, or remove it.`
      : `Rename the file to ${exact(meant)}, and change every link to it.`,
  };
}

/** Names of the site's own files, which no folder may have. */
const generated = [
  ...Object.values(generatedPages).map(sitePath),
  ...Object.values<string>(siteFiles),
];

/** Names that differ in case only, and folders that have the name of a page in the site. */
function* mixUps(all: readonly Named[]): Iterable<FileProblem> {
  const names = new Map<string, Named>();
  const folders = new Map<string, { readonly folder: string; readonly named: Named }>();
  const files = new Set([
    ...generated,
    ...all.filter(({ path }) => path.endsWith('.md')).map(({ path }) => foldPath(sitePath(path))),
  ]);
  for (const named of all) {
    const first = setFirst(names, foldPath(named.path), named);
    if (first.path !== named.path) {
      yield toMixUp(named, { name: named.path, other: first.path, first });
      continue;
    }
    for (const folder of foldersOf(named.path)) {
      const { folder: other, named: earlier } = setFirst(folders, foldPath(folder), {
        folder,
        named,
      });
      if (other !== folder) {
        yield toMixUp(named, { name: folder, other, first: earlier });
        break;
      }
      if (files.has(foldPath(folder))) {
        yield toFault(
          named,
          'is in a folder with the name of a page of the site',
          named.path.replace(folder, folder.replace(/\.\w+$/, '-pages')),
        );
        break;
      }
    }
  }
}

function toMixUp(
  { file, place, path, isAlias }: Named,
  { name, other, first }: { readonly name: string; readonly other: string; readonly first: Named },
): FileProblem {
  const stem = path.replace(/\.\w+$/, '');
  const meant =
    name === path ? `${stem}-2${path.slice(stem.length)}` : `${other}${path.slice(name.length)}`;
  return {
    file,
    place,
    message: `${quote(name)} and ${quote(other)} are the same name on Windows and macOS`,
    help: isAlias
      ? 'Remove it here: on those systems the old address already leads to the other page.'
      : `Rename the file, for example to ${exact(meant)}, and change every link to it.`,
    related: [relatedTo(first.file, first.place, 'The other one is here')],
  };
}

/** The value of a key; the given one where it has none yet. */
function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  const first = map.get(key);
  if (first === undefined) map.set(key, value);
  return first ?? value;
}

/** The folders of a path, from the outermost. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
