import { posix } from 'node:path';
import {
  addRelationship,
  copyOf,
  declareContentType,
  descendants,
  relationshipsOf,
  relationshipsPath,
  storedPart,
  topOf,
  childrenOf,
  type Element,
  type Parts,
  type Relationship,
} from '../../ooxml/index.ts';
import type { BaseNames } from './names.ts';
import type { Side } from './side.ts';

/** Numbers that are taken once in a document. */
interface Counters {
  readonly nextBookmark: () => string;
  readonly nextDrawing: () => string;
  /** The id of a copy of a footnote of the base. */
  readonly addNote: (id: string) => string;
}

/** Makes elements of the base part of the merged document: what they refer to comes along. */
export function adoption(
  base: Side,
  head: Side,
  names: BaseNames,
  { nextBookmark, nextDrawing, addNote }: Counters,
): (element: Element) => Element {
  const relationships = new Map<string, string>();
  const bookmarks = new Map<string, string>();
  const known = new Map([...head.relationships.values()].map((each) => [keyOf(each), each.id]));
  const relate = (id: string): string => {
    const from = base.relationships.get(id);
    const to = relationships.get(id) ?? (from && copyRelationship(from, base, head, known)) ?? id;
    relationships.set(id, to);
    return to;
  };
  const pair = (id: string): string => {
    const to = bookmarks.get(id) ?? nextBookmark();
    bookmarks.set(id, to);
    return to;
  };
  return (element) => {
    const copy = copyOf(element);
    for (const { name, attributes, children } of [copy, ...descendants(copy)]) {
      for (const [key, value] of attributes) {
        if (key.startsWith('r:')) attributes.set(key, relate(value));
        // Ids of paragraphs are those of the head.
        if (key.startsWith('w14:') && /^w14:(?:paraId|textId)$/.test(key)) attributes.delete(key);
      }
      const change = (key: string, to: (value: string) => string): void => {
        const value = attributes.get(key);
        if (value !== undefined) attributes.set(key, to(value));
      };
      if (name === 'w:bookmarkStart') change('w:name', names.anchor);
      if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') change('w:id', pair);
      // A link to another file has an anchor there.
      if (name === 'w:hyperlink' && !attributes.has('r:id')) change('w:anchor', names.anchor);
      if (name === 'w:numId') change('w:val', names.list);
      if (name === 'w:footnoteReference') change('w:id', addNote);
      if (name === 'wp:docPr') change('id', nextDrawing);
      const [code] = children;
      if (name === 'w:instrText' && typeof code === 'string')
        children[0] = code.replace(/(?<=\s)_\w+/g, names.anchor);
    }
    return copy;
  };
}

/**
 * Adds what a part of the base refers to.
 *
 * @param known ids of what the part of the merged document refers to already
 * @returns its id in the merged document
 */
function copyRelationship(
  relationship: Relationship,
  base: Side,
  head: Side,
  known: Map<string, string>,
): string {
  const { isExternal, target } = relationship;
  const to = {
    ...relationship,
    id: `${relationship.id}Earlier`,
    target: isExternal ? target : copyPart(target, base.parts, head.parts),
  };
  const id = known.get(keyOf(to));
  if (id !== undefined) return id;
  known.set(keyOf(to), to.id);
  addRelationship(head.parts, head.path, to);
  return to.id;
}

function keyOf({ kind, target, isExternal }: Relationship): string {
  return `${kind} ${isExternal} ${target}`;
}

/** Adds a part with what it refers to. @returns its path in the merged document */
function copyPart(path: string, from: Parts, to: Parts): string {
  const part = from.get(path);
  const there = to.get(path);
  if (!part) return path;
  if (there && Buffer.compare(there.bytes, part.bytes) === 0 && !isOwn(path)) return path;
  const { dir, name, ext } = posix.parse(path);
  const copy = posix.join(dir, `${name}Earlier${ext}`);
  to.set(copy, storedPart(copy, part.bytes));
  declareContentType(to, copy, contentTypeOf(from, path));
  const list = from.get(relationshipsPath(path));
  if (list) {
    for (const each of relationshipsOf(from, path))
      addRelationship(to, copy, {
        ...each,
        target: each.isExternal ? each.target : copyPart(each.target, from, to),
      });
  }
  return copy;
}

/** Parts with text change; images do not. */
function isOwn(path: string): boolean {
  return path.endsWith('.xml');
}

function contentTypeOf(parts: Parts, path: string): string {
  const list = topOf(parts.get('[Content_Types].xml'));
  const find = (name: string, key: string, value: string): string | undefined =>
    childrenOf(list, name)
      .find(({ attributes }) => attributes.get(key)?.toLowerCase() === value.toLowerCase())
      ?.attributes.get('ContentType');
  return (
    find('Override', 'PartName', `/${path}`) ??
    find('Default', 'Extension', posix.extname(path).slice(1)) ??
    'application/octet-stream'
  );
}
