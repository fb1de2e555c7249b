import { childOf, descendants, element, toFragment, type Element } from '../../ooxml/index.ts';
import type { WordDocument } from './document.ts';
import { elementsIn } from './elements.ts';

/** What is rare in a text, or out of place: an outline has no room for it. */
const foreign = ['mc:Fallback', 'w:footnote', 'w:endnote', 'w:comment'];

/**
 * A text without its words, as XML: one paragraph with all that has an id or a name in the file, and all that refers to
 * one. Undefined where an outline can't stand for the text.
 *
 * @param piece a document that has no other text
 */
export function toOutline({
  package: { main },
  paragraphs,
  stories: [story],
}: WordDocument): string | undefined {
  const { root, faults } = main.xml;
  if (!story || faults.length > 0 || elementsIn(root, ...foreign).length > 0) return undefined;
  if (!hasWholeFields(root)) return undefined;
  const hasHeading = paragraphs.some(({ level }) => level !== undefined);
  const level = element('w:pPr', {}, [element('w:outlineLvl', { 'w:val': '0' })]);
  const copies = (name: string, ...attributes: readonly string[]): readonly Element[] =>
    elementsIn(root, name).map((each) => copyOf(each, attributes));
  return toFragment([
    element('w:p', {}, [
      ...(hasHeading ? [level] : []),
      run(element('w:t', {}, ['-'])),
      ...copies('w:bookmarkStart', 'w:id', 'w:name'),
      ...elementsIn(root, 'w:hyperlink').map((link) =>
        copyOf(link, ['w:anchor', 'r:id'], [run(element('w:t', {}, ['-']))]),
      ),
      ...copies('w:footnoteReference', 'w:id').map(run),
      ...copies('w:endnoteReference', 'w:id').map(run),
      ...elementsIn(root, 'wp:docPr').map((drawing) => run(toDrawing(drawing))),
      ...elementsIn(root, 'w:sdtPr').map(toControl),
      ...distinct(story.fields).map((code) => element('w:fldSimple', { 'w:instr': code })),
      ...distinct(descendants(root).flatMap(idsCalled)).map((id) => element('w:r', { 'r:id': id })),
    ]),
  ]);
}

/** What refers to a relationship. */
const callers = ['r:id', 'r:embed', 'r:link', 'r:pict'];

/** The ids of relationships that an element refers to. */
export function idsCalled({ attributes }: Element): readonly string[] {
  if (attributes.size === 0) return [];
  return callers.flatMap((name) => attributes.get(name) || []);
}

/** Whether each field begins and ends here, and has its code between. */
function hasWholeFields(root: Element): boolean {
  let depth = 0;
  for (const { name, attributes } of elementsIn(root, 'w:fldChar', 'w:instrText')) {
    const type = attributes.get('w:fldCharType');
    if (type === 'begin') depth += 1;
    else if (depth === 0) return false;
    else if (name === 'w:fldChar' && type === 'end') depth -= 1;
  }
  return depth === 0;
}

function run(child: Element): Element {
  return element('w:r', {}, [child]);
}

/** A drawing with its id, and an alt text whatever it shows. */
function toDrawing(drawing: Element): Element {
  const copy = copyOf(drawing, ['id']);
  copy.attributes.set('descr', '-');
  return element('w:drawing', {}, [element('wp:inline', {}, [copy])]);
}

/** A content control with its id, and a name whatever it is for. */
function toControl(properties: Element): Element {
  const id = childOf(properties, 'w:id');
  const kept = [element('w:alias', { 'w:val': '-' }), ...(id ? [copyOf(id, ['w:val'])] : [])];
  return element('w:sdt', {}, [element('w:sdtPr', {}, kept), element('w:sdtContent')]);
}

function copyOf(
  { name, attributes }: Element,
  kept: readonly string[],
  children: readonly Element[] = [],
): Element {
  const own = [...attributes].filter(([key]) => kept.includes(key));
  return element(name, Object.fromEntries(own), children);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
