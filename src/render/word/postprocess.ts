import {
  childrenOf,
  descendants,
  remove,
  topOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';
import { arrangeStyles } from './style-gallery.ts';

/** Changes what the options of the library cannot, in the parts of a document that it made. */
export function postprocess(parts: Parts): void {
  for (const [path, change] of Object.entries(changes)) {
    const top = topOf(parts.get(path));
    if (top) change(top);
  }
}

const changes: Readonly<Record<string, (top: Element) => void>> = {
  'word/footnotes.xml': removeSeparatorNumbers,
  'word/endnotes.xml': removeSeparatorNumbers,
  'word/styles.xml': arrangeStyles,
};

/** The line above notes is not a note and has no number. */
function removeSeparatorNumbers(top: Element): void {
  for (const line of descendants(top, 'w:separator', 'w:continuationSeparator')) {
    const siblings = childrenOf(line.parent?.parent);
    const before = siblings[siblings.findIndex((each) => each === line.parent) - 1];
    if (before && namesIn(before).some((name) => /^w:(?:foot|end)noteRef$/.test(name)))
      remove(before);
  }
}

function namesIn(parent: Element): readonly string[] {
  return childrenOf(parent).map(({ name }) => name);
}
