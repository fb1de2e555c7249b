import { posix } from 'node:path';
import { allOf, readXml, type Xml } from './word-xml.ts';
import type { Parts } from './word-files.ts';

/** A line of a `.rels` part. */
export interface Relationship {
  /** The part that it belongs to; empty for the package. */
  readonly from: string;
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Every relationship of a package. */
export function relationshipsOf(parts: Parts): readonly Relationship[] {
  return Object.entries(parts)
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, xml]) =>
      allOf(readXml(xml), 'Relationship').map(({ attributes }) => ({
        from: path
          .replace(/(?:^|\/)_rels\/(.*)\.rels$/, (_, name: string) => `/${name}`)
          .replace(/^\//, ''),
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: attributes['Target'] ?? '',
        isExternal: attributes['TargetMode'] === 'External',
      })),
    );
}

/** What is wrong between the parts of a package, each as one sentence. */
export function packageFaults(parts: Parts): readonly string[] {
  const relationships = relationshipsOf(parts);
  const targets = relationships.filter(({ isExternal }) => !isExternal).map(partOf);
  const paths = Object.keys(parts).filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
  );
  return [
    ...paths.flatMap((path) => idFaults(path, parts, relationships)),
    ...targets.filter((path) => !(path in parts)).map((path) => `no part ${path}`),
    ...paths.filter((path) => !targets.includes(path)).map((path) => `nothing leads to ${path}`),
    ...typeFaults(parts, paths),
  ];
}

/** Relationships that are found by their ids, so that one without a use is a leftover. */
const usedById = ['hyperlink', 'image', 'header', 'footer'];

function idFaults(
  path: string,
  parts: Parts,
  relationships: readonly Relationship[],
): readonly string[] {
  if (!path.endsWith('.xml')) return [];
  const own = relationships.filter(({ from }) => from === path);
  const ids = own.map(({ id }) => id);
  const used = allOf(readXml(parts[path] ?? '')).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (/^r:/.test(name) ? [value] : [])),
  );
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `${path}: no relationship ${id}`),
    ...own
      .filter(({ id, kind }) => usedById.includes(kind) && !used.includes(id))
      .map(({ id, kind }) => `${path}: nothing uses the ${kind} ${id}`),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `${path}: relationship ${id} twice`),
  ];
}

/** ISO/IEC 29500-2, 7.2.3: each part has a type, by its name or by its ending. */
function typeFaults(parts: Parts, paths: readonly string[]): readonly string[] {
  const types = readXml(parts['[Content_Types].xml'] ?? '');
  const values = (name: string, attribute: string): readonly string[] =>
    allOf(types, name).map(({ attributes }: Xml) => attributes[attribute] ?? '');
  const names = values('Override', 'PartName');
  const endings = values('Default', 'Extension');
  return [
    ...paths
      .filter((path) => !names.includes(`/${path}`) && !endings.includes(path.replace(/^.*\./, '')))
      .map((path) => `no type for ${path}`),
    ...names.filter((name) => !paths.includes(name.slice(1))).map((name) => `a type for ${name}`),
  ];
}

function partOf({ from, target }: Relationship): string {
  if (target.startsWith('/')) return target.slice(1);
  return posix.normalize(posix.join(posix.dirname(from), target));
}
