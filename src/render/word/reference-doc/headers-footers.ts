import { posix } from 'node:path';
import {
  addRelationship,
  append,
  childOf,
  childrenOf,
  declareContentType,
  descendants,
  element,
  insertBefore,
  isOn,
  prepend,
  relationshipsOf,
  removeChildren,
  storedPart,
  topOf,
  type Element,
  type Package,
  type Part,
  type Parts,
  type Relationship,
} from '../../../ooxml/index.ts';
import { isDocumentPart } from '../normalize-package.ts';
import { lastSection, lengthOf } from './paper.ts';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Images that a header or footer may show, by their extensions. */
const images: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.bmp', 'image/bmp'],
  ['.tif', 'image/tiff'],
  ['.tiff', 'image/tiff'],
  ['.emf', 'image/x-emf'],
  ['.wmf', 'image/x-wmf'],
  ['.svg', 'image/svg+xml'],
]);

/**
 * Gives every section of ours the headers, footers and paper of the last section of a reference document. Where
 * that has no headers, or no footers, ours stay.
 */
export function copyHeadersFooters(ours: Parts, theirs: Package): void {
  const template = lastSection(theirs);
  if (!template) return;
  const references = copyReferences(ours, theirs);
  if (references.length > 0) numberDrawings(ours);
  const isFirstDifferent = isOn(childOf(template, 'w:titlePg'));
  for (const [index, section] of descendants(topOf(ours.get(main)), 'w:sectPr').entries()) {
    for (const kind of ['w:headerReference', 'w:footerReference'])
      if (references.some(({ name }) => name === kind)) removeChildren(section, kind);
    if (references.length > 0) {
      removeChildren(section, 'w:titlePg');
      if (isFirstDifferent && index === 0) addFirstPage(section);
      prepend(section, ...references.map(copyOf));
    }
    for (const paper of childrenOf(template, 'w:pgSz', 'w:pgMar')) copyPaper(paper, section);
  }
}

const main = 'word/document.xml';

/** A header or footer of the last section. */
interface Reference {
  readonly kind: 'header' | 'footer';
  readonly type: string;
  /** Undefined where it is missing. */
  readonly part: Part | undefined;
}

/** The headers and footers of the last section: one of each kind and type, as Word takes them. */
export function referencesIn(theirs: Package): readonly Reference[] {
  const relationships = new Map(
    relationshipsOf(theirs.parts, theirs.main.path).map(({ id, target }) => [id, target]),
  );
  const found = new Map<string, Reference>();
  for (const { name, attributes } of childrenOf(
    lastSection(theirs),
    'w:headerReference',
    'w:footerReference',
  )) {
    const kind = name === 'w:headerReference' ? 'header' : 'footer';
    const type = attributes.get('w:type') ?? 'default';
    const part = theirs.parts.get(relationships.get(attributes.get('r:id') ?? '') ?? '');
    if (/^(?:default|first|even)$/.test(type)) found.set(`${kind} ${type}`, { kind, type, part });
  }
  return [...found.values()];
}

/** Copies headers and footers; those that show anything but text, images and links to the web are left out. */
function copyReferences(ours: Parts, theirs: Package): readonly Element[] {
  return referencesIn(theirs).flatMap(({ kind, type, part }) => {
    const name = `reference-${kind}-${type}`;
    if (!part || hasForeignParts(theirs.parts, part)) return [];
    copyPart(ours, theirs.parts, part, name);
    const path = `word/${name}.xml`;
    declareContentType(ours, path, `${types}.${kind}+xml`);
    addRelationship(ours, main, { id: name, kind, target: path, isExternal: false });
    return [element(`w:${kind}Reference`, { 'w:type': type, 'r:id': name })];
  });
}

/** Whether a header or footer shows anything but text, images and links to the web, or is damaged. */
export function hasForeignParts(theirs: Parts, part: Part): boolean {
  const relationships = relationshipsOf(theirs, part.path);
  return (
    part.xml.faults.length > 0 ||
    !relationships.every((each) => isWebLink(each) || imageOf(theirs, each))
  );
}

/** Copies a header or footer under a name of its own, with its images. */
function copyPart(ours: Parts, theirs: Parts, part: Part, name: string): void {
  const relationships = relationshipsOf(theirs, part.path);
  const path = `word/${name}.xml`;
  // A tree of its own: several references may share one part.
  ours.set(path, storedPart(path, part.bytes));
  for (const [index, relationship] of relationships.entries()) {
    const image = imageOf(theirs, relationship);
    const target = `word/media/${name}-${index + 1}${extensionOf(relationship.target)}`;
    addRelationship(ours, path, { ...relationship, ...(image && { target }) });
    if (!image) continue;
    ours.set(target, storedPart(target, image.bytes));
    declareContentType(ours, target, images.get(extensionOf(target)) ?? '');
  }
}

/** Numbers the drawings of all parts, since those that were copied may have the numbers of ours, or of each other. */
function numberDrawings(parts: Parts): void {
  let last = 0;
  for (const path of [...parts.keys()].filter(isDocumentPart).sort())
    for (const { attributes } of descendants(topOf(parts.get(path)), 'wp:docPr'))
      attributes.set('id', String((last += 1)));
}

function isWebLink({ kind, target, isExternal }: Relationship): boolean {
  return kind === 'hyperlink' && isExternal && /^(?:https?|mailto):/i.test(target);
}

function imageOf(parts: Parts, { kind, target, isExternal }: Relationship): Part | undefined {
  const isImage = kind === 'image' && !isExternal && images.has(extensionOf(target));
  return isImage ? parts.get(target) : undefined;
}

function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase();
}

/** What follows the mark of a first page that differs. ISO/IEC 29500-1, 17.6.17 */
const afterFirstPage = [
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
  'w:printerSettings',
];

function addFirstPage(section: Element): void {
  const mark = element('w:titlePg');
  const [next] = childrenOf(section, ...afterFirstPage);
  if (next) insertBefore(next, mark);
  else append(section, mark);
}

/** Copies the size of the paper, or its margins; what the reference document does not say stays ours. */
function copyPaper(theirs: Element, section: Element): void {
  const ours = childOf(section, theirs.name);
  if (!ours) return;
  for (const [name, value] of theirs.attributes)
    if (name.startsWith('w:')) ours.attributes.set(name, String(lengthOf(theirs, name) ?? value));
}

function copyOf({ name, attributes }: Element): Element {
  return element(name, Object.fromEntries(attributes));
}
