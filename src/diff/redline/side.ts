import { createHash } from 'node:crypto';
import {
  relationshipsOf,
  valueOf,
  childOf,
  type Element,
  type Node,
  type Parts,
  type Relationship,
} from '../../ooxml/index.ts';
import type { Piece } from './pieces.ts';

/** One of the two documents, as a part of it is read. */
export interface Side {
  readonly parts: Parts;
  /** The part. */
  readonly path: string;
  /** What the part refers to, by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The names under which things are compared; the merged document has them too. */
  readonly names: Names;
}

/** What the things of a document are called in the merged one. */
export interface Names {
  readonly anchor: (name: string) => string;
  readonly note: (id: string) => string;
  readonly list: (id: string) => string;
}

/** Starts to read a part. */
export function sideOf(parts: Parts, path: string, names: Names): Side {
  const relationships = new Map(relationshipsOf(parts, path).map((each) => [each.id, each]));
  return { parts, path, relationships, names };
}

/** Pieces with the same key say the same. */
export function keyOf(piece: Piece, side: Side): string {
  const { kind, text, link } = piece;
  const target = link ? `\0to ${targetOf(link, side)}` : '';
  if (kind === 'text') return `${text}${target}`;
  if (kind === 'field') return `\0field ${codeOf(piece, side)} ${text}${target}`;
  const [element] = piece.elements;
  if (kind === 'control') return `\0control ${controlOf(element)} ${text}${target}`;
  return `\0${element ? toKey(element, side) : ''}${target}`;
}

/** How a piece looks. */
export function formatKey(format: Element | undefined, side: Side): string {
  return (format?.children ?? [])
    .map((child) => toKey(child, side))
    .sort()
    .join('');
}

function targetOf({ attributes }: Element, side: Side): string {
  const anchor = attributes.get('w:anchor');
  const target = side.relationships.get(attributes.get('r:id') ?? '')?.target ?? '';
  // In another file, it is no bookmark of this one.
  const name = anchor === undefined || target !== '' ? anchor : side.names.anchor(anchor);
  return name === undefined ? target : `${target}#${name}`;
}

function codeOf({ code }: Piece, { names }: Side): string {
  return code
    .split(/\s+/)
    .map((word) => (word.startsWith('_') ? names.anchor(word) : word))
    .join(' ');
}

/** A box is the same if it is for the same step, whatever it is called. */
function controlOf(control: Element | undefined): string {
  const properties = childOf(control, 'w:sdtPr');
  return valueOf(childOf(properties, 'w:tag')) ?? valueOf(childOf(properties, 'w:alias')) ?? '';
}

/** An element as a text that does not depend on the ids of its document. */
export function toKey(node: Node, side: Side): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const inner = children.map((child) => toKey(child, side)).join('');
  const values = [...attributes].map(
    ([attribute, value]) => ` ${attribute}=${valueKey(name, attribute, value, side)}`,
  );
  return `<${name}${values.join('')}>${inner}`;
}

function valueKey(name: string, attribute: string, value: string, side: Side): string {
  // Drawings are counted through a file.
  if (name === 'wp:docPr' && (attribute === 'id' || attribute === 'name')) return '';
  if (name.endsWith(':cNvPr') && (attribute === 'id' || attribute === 'name')) return '';
  if (name === 'w:footnoteReference' && attribute === 'w:id') return side.names.note(value);
  if (name === 'w:numId' && attribute === 'w:val') return side.names.list(value);
  if (!attribute.startsWith('r:')) return value;
  const found = side.relationships.get(value);
  return found && !found.isExternal ? digestOf(found.target, side) : (found?.target ?? value);
}

function digestOf(path: string, { parts }: Side): string {
  const bytes = parts.get(path)?.bytes ?? new Uint8Array();
  return createHash('sha256').update(bytes).digest('hex');
}
