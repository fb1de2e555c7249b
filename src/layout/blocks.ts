import { childrenOf, type Element } from '../ooxml/index.ts';

const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
]);

/** The paragraphs and tables of a body, cell or note, without what is only around them. */
export function blocksOf(parent: Element): readonly Element[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === 'w:p' || child.name === 'w:tbl'
      ? [child]
      : wrappers.has(child.name)
        ? blocksOf(child)
        : [],
  );
}
