import { maxElements } from '../files/index.ts';
import { storedPart, topOf, type Part, type Parts } from './part.ts';
import { relationshipsOf } from './relationships.ts';
import type { KeepBytes } from './deflate.ts';
import { unzip, zip } from './zip.ts';

/** A Word file as a package of parts. Its trees and the map of parts may be changed before it is saved. */
export interface Package {
  readonly parts: Parts;
  /** Paths that occur more than once in the archive. */
  readonly duplicates: readonly string[];
  /** The part with the text. */
  readonly main: Part;
}

/**
 * Opens a Word file. A part is parsed when it is first asked for.
 *
 * Source: ISO/IEC 29500-2 (Open Packaging Conventions)
 *
 * @param replace gives the part with the text, which was not parsed yet, another content; undefined keeps its own
 * @throws LimitError if it is too large or too deep; an Error if it is not a Word file
 */
export function openPackage(
  bytes: Uint8Array,
  replace?: (main: Part, parts: Parts) => Uint8Array | undefined,
): Package {
  const { files, duplicates } = unzip(bytes);
  const budget = { elements: maxElements };
  const parts = new Map(
    [...files].map(([path, content]) => [path, storedPart(path, content, budget)]),
  );
  const path = mainPath(parts);
  const own = parts.get(path);
  const other = own && replace?.(own, parts);
  if (other) parts.set(path, storedPart(path, other, budget));
  return { parts, duplicates, main: mainPart(parts) };
}

function mainPath(parts: Parts): string {
  const [target] = relationshipsOf(parts, '').filter(({ kind }) => kind === 'officeDocument');
  return target?.target ?? 'word/document.xml';
}

/**
 * The part with the text of a Word file.
 *
 * @throws Error if it is not a Word file
 */
export function mainPart(parts: Parts): Part {
  const main = parts.get(mainPath(parts));
  if (topOf(main)?.name !== 'w:document' || !main) throw new Error('Cannot find the text');
  return main;
}

/**
 * Packs a package: the same bytes for the same parts, whatever their order.
 *
 * @param keep keeps the compressed pieces of long parts (default: keeps nothing)
 */
export function savePackage(parts: Parts, keep?: KeepBytes): Uint8Array {
  const ordered = [...parts.values()].sort(
    (a, b) => rankOf(a.path) - rankOf(b.path) || (a.path < b.path ? -1 : 1),
  );
  return zip(
    ordered.map(({ path, bytes }) => [path, bytes]),
    keep,
  );
}

/** Readers expect the content types first, and the relationships of the package after them. */
function rankOf(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
