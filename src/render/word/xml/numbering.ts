import { append, childrenOf, remove, type Element } from '../../../ooxml/index.ts';
import type { FileList } from './file-ids.ts';
import { w } from './word-element.ts';

/**
 * Adds the lists of a document to the definitions that the library wrote. Each numbered list restarts at its own number.
 * ISO/IEC 29500-1, 17.9.15
 *
 * @param names the names of the definitions, in the order in which the library was given them
 */
export function addLists(
  numbering: Element,
  names: readonly string[],
  lists: readonly FileList[],
): void {
  // The library has one definition and list of its own, which nothing refers to.
  const [own, ...definitions] = childrenOf(numbering, 'w:abstractNum');
  if (own) remove(own);
  for (const list of childrenOf(numbering, 'w:num')) remove(list);
  const ids = new Map(
    names.map((name, index) => [name, definitions[index]?.attributes.get('w:abstractNumId')]),
  );
  append(
    numbering,
    ...lists.map(({ id, place: { definition, level, numbers } }) =>
      w('num', { numId: id }, [
        w('abstractNumId', { val: ids.get(definition) }),
        ...(numbers
          ? [w('lvlOverride', { ilvl: level }, [w('startOverride', { val: numbers.start })])]
          : []),
      ]),
    ),
  );
}
