import { posix } from 'node:path';
import { childrenOf, type Element } from '../files/index.ts';
import { append, element } from './edit.ts';
import { toTransitional } from './namespaces.ts';
import { toXmlPart, topOf, type Part, type Parts } from './part.ts';

/** What a part refers to by an id: another part, or an address outside the package. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type, such as `hyperlink`. */
  readonly kind: string;
  /** A path from the root of the package, or an address as it is written. */
  readonly target: string;
  readonly isExternal: boolean;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The relationships of a part, in the order in which they are written.
 *
 * @param path the part; the package itself has the empty path
 */
export function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const folder = posix.dirname(path);
  const top = topOf(parts.get(relationshipsPath(path)));
  return childrenOf(top, 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      kind: posix.basename(toTransitional(attributes.get('Type') ?? '')),
      target: isExternal ? target : toPath(folder, target),
      isExternal,
    };
  });
}

/** The parts of one kind to which a part refers. */
export function relatedParts(parts: Parts, { path }: Part, kind: string): readonly Part[] {
  return relationshipsOf(parts, path)
    .filter((each) => each.kind === kind && !each.isExternal)
    .flatMap(({ target }) => parts.get(target) ?? []);
}

/** Adds a relationship of a kind of Office to a part. */
export function addRelationship(
  parts: Parts,
  path: string,
  { id, kind, target, isExternal }: Relationship,
): void {
  const listPath = relationshipsPath(path);
  const list = parts.get(listPath) ?? toXmlPart(listPath, emptyList());
  parts.set(listPath, list);
  const top = topOf(list);
  if (top)
    append(
      top,
      element('Relationship', {
        Id: id,
        Type: `${office}/${kind}`,
        Target: isExternal ? target : posix.relative(posix.dirname(path), target),
        ...(isExternal && { TargetMode: 'External' }),
      }),
    );
}

/** Where the relationships of a part are: for `word/document.xml` in `word/_rels/document.xml.rels`. */
export function relationshipsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
}

/** The part to which a list of relationships belongs; undefined for any other path. */
export function ownerOf(path: string): string | undefined {
  const [, folder, name] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(path) ?? [];
  return name === undefined ? undefined : `${folder ?? ''}${name}`;
}

function emptyList(): Element {
  return element('Relationships', {
    xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships',
  });
}

/** A target that begins with a slash is a path from the root of the package. */
function toPath(folder: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
}
