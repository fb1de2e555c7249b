import {
  append,
  childOf,
  childrenOf,
  descendants,
  remove,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';
import { pageReferenceStyle } from './page-reference.ts';
import { arrangeStyles } from './style-gallery.ts';

/** Changes what the options of the library cannot, in the parts of a document that it made. */
export function postprocess(parts: Parts): void {
  for (const [path, change] of Object.entries(changes)) {
    const top = topOf(parts.get(path));
    if (top) change(top);
  }
}

const changes: Readonly<Record<string, (top: Element) => void>> = {
  'word/document.xml': (top) => {
    closeContents(top);
    removeBlankReferences(top);
    shortenFlags(top);
  },
  'word/footnotes.xml': removeSeparatorNumbers,
  'word/endnotes.xml': removeSeparatorNumbers,
  'word/styles.xml': arrangeStyles,
};

/** Some programs know only `1` and `0`. */
function shortenFlags(top: Element): void {
  for (const { attributes } of descendants(top, 'w:tblLook'))
    for (const [name, value] of attributes)
      if (value === 'true' || value === 'false') attributes.set(name, value === 'true' ? '1' : '0');
}

/** Removes references to pages whose number could not be estimated, with the text around the field. */
function removeBlankReferences(top: Element): void {
  const blank = ['w:rPr', 'w:fldChar', 'w:instrText', 'w:fldChar', 'w:fldChar'].join();
  const isReference = (run: Element | undefined): boolean => styleOf(run) === pageReferenceStyle;
  for (const run of descendants(top, 'w:r')) {
    if (!isReference(run) || namesIn(run).join() !== blank) continue;
    const siblings = childrenOf(run.parent);
    const at = siblings.indexOf(run);
    for (const each of siblings.slice(at - 1, at + 2)) if (isReference(each)) remove(each);
  }
}

/** The field of the contents ends in an empty paragraph; the last entry can hold its end. */
function closeContents(top: Element): void {
  for (const content of descendants(top, 'w:sdtContent')) {
    const [entry, last] = childrenOf(content, 'w:p').slice(-2);
    const [end, ...others] = childrenOf(last);
    const mark = childOf(end, 'w:fldChar');
    if (!entry || !last || !end || others.length > 0 || !mark) continue;
    append(entry, end);
    remove(last);
  }
}

/** The line above notes is not a note and has no number. */
function removeSeparatorNumbers(top: Element): void {
  for (const line of descendants(top, 'w:separator', 'w:continuationSeparator')) {
    const siblings = childrenOf(line.parent?.parent);
    const before = siblings[siblings.findIndex((each) => each === line.parent) - 1];
    if (before && namesIn(before).some((name) => /^w:(?:foot|end)noteRef$/.test(name)))
      remove(before);
  }
}

function styleOf(run: Element | undefined): string | undefined {
  return valueOf(childOf(childOf(run, 'w:rPr'), 'w:rStyle'));
}

function namesIn(parent: Element): readonly string[] {
  return childrenOf(parent).map(({ name }) => name);
}
