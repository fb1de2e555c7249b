import { posix } from 'node:path';
import { parse } from './parse.ts';
import { childrenOf, type Element } from './tree.ts';
import { toText } from './xml-text.ts';
import { unzip } from './unzip.ts';

/** A part of a package that is XML. */
export interface Part {
  readonly path: string;
  readonly root: Element;
  readonly text: string;
  /** What is wrong with it as XML. */
  readonly faults: readonly string[];
}

/** What a part calls by an id: another part, or an address outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `hyperlink`. */
  readonly kind: string;
  /** A path from the root of the package, or an address as it is written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file, taken apart. */
export interface WordPackage {
  /** The paths of all parts. */
  readonly paths: ReadonlySet<string>;
  /** Paths that stand more than once. */
  readonly doubles: readonly string[];
  readonly parts: ReadonlyMap<string, Part>;
  /** The relationships of a part; those of the package stand under the empty path. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  readonly main: Part;
  /** The parts of one kind that the main part calls. */
  readonly called: (kind: string) => readonly Part[];
}

/**
 * Takes a Word file apart.
 *
 * Source: ISO/IEC 29500-2 (Open Packaging Conventions)
 *
 * @throws TooMuch where it is too large or too deep; an Error where it is no Word file
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const { files, doubles } = unzip(bytes);
  const parts = new Map<string, Part>();
  for (const [path, content] of files) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const text = toText(content);
    parts.set(path, {
      path,
      text: text.value,
      ...withFaults(parse(text.value, 'xml'), text.faults),
    });
  }
  const relationships = new Map(
    [...parts.values()]
      .filter(({ path }) => path.endsWith('.rels'))
      .map((part) => [ownerOf(part.path), relationshipsOf(part)]),
  );
  const root = (relationships.get('') ?? []).find(({ kind }) => kind === 'officeDocument');
  const main = parts.get(root?.target ?? 'word/document.xml');
  if (!main || childrenOf(main.root)[0]?.name !== 'w:document')
    throw new Error('Cannot find the text');
  return {
    paths: new Set(files.keys()),
    doubles,
    parts,
    relationships,
    main,
    called: (kind) =>
      (relationships.get(main.path) ?? [])
        .filter((each) => each.kind === kind && !each.isExternal)
        .flatMap(({ target }) => parts.get(target) ?? []),
  };
}

function withFaults(
  { root, faults }: ReturnType<typeof parse>,
  more: readonly string[],
): Pick<Part, 'root' | 'faults'> {
  return { root, faults: [...more, ...faults] };
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`. */
function ownerOf(path: string): string {
  return path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

function relationshipsOf({ path, root }: Part): readonly Relationship[] {
  const folder = posix.dirname(ownerOf(path));
  return childrenOf(childrenOf(root)[0], 'rel:Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : pathFrom(folder, target),
      isExternal,
    };
  });
}

/** A target that begins with a slash stands at the root of the package. */
function pathFrom(folder: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
}
