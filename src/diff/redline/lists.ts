import {
  childOf,
  childrenOf,
  copyOf,
  element,
  insertBefore,
  append,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';

/** What the lists of a document look like, and how another document takes them over. */
interface Lists {
  /** By id; two lists that look alike have the same look. */
  readonly looks: ReadonlyMap<string, string>;
  /** Adds a list of another document. @returns its id here */
  readonly add: (from: Lists, id: string) => string;
  /** The list and its definition. */
  readonly of: (id: string) => { readonly list: Element; readonly definition: Element } | undefined;
}

/** Reads the lists of a document. */
export function listsOf(parts: Parts): Lists {
  const top = topOf(parts.get('word/numbering.xml'));
  const definitions = new Map(
    childrenOf(top, 'w:abstractNum').map((each) => [
      each.attributes.get('w:abstractNumId') ?? '',
      each,
    ]),
  );
  const lists = new Map(
    childrenOf(top, 'w:num').map((each) => [each.attributes.get('w:numId') ?? '', each]),
  );
  const of: Lists['of'] = (id) => {
    const list = lists.get(id);
    const definition = definitions.get(valueOf(childOf(list, 'w:abstractNumId')) ?? '');
    return list && definition && { list, definition };
  };
  const byLook = new Map([...definitions].map(([id, each]) => [lookOf(each), id]));
  let [lastList, lastDefinition] = [highest(lists.keys()), highest(definitions.keys())];
  return {
    looks: new Map(
      [...lists.keys()].flatMap((id) => {
        const found = of(id);
        return found ? [[id, lookOf(found.definition)] as const] : [];
      }),
    ),
    of,
    add: (from, id) => {
      const found = from.of(id);
      if (!found || !top) return '0';
      const look = lookOf(found.definition);
      let definitionId = byLook.get(look);
      if (definitionId === undefined) {
        definitionId = String((lastDefinition += 1));
        const definition = copyOf(found.definition);
        definition.attributes.set('w:abstractNumId', definitionId);
        const [first] = childrenOf(top, 'w:num');
        if (first) insertBefore(first, definition);
        else append(top, definition);
        byLook.set(look, definitionId);
      }
      const listId = String((lastList += 1));
      const [, ...overrides] = childrenOf(found.list);
      append(
        top,
        element('w:num', { 'w:numId': listId }, [
          element('w:abstractNumId', { 'w:val': definitionId }),
          ...overrides.map(copyOf),
        ]),
      );
      return listId;
    },
  };
}

/** The levels of a list as a text. */
function lookOf(definition: Element): string {
  return childrenOf(definition, 'w:lvl').map(serialize).join('');
}

function serialize({ name, attributes, children }: Element): string {
  const values = [...attributes].map(([key, value]) => ` ${key}=${value}`).sort();
  const inner = children.map((child) => (typeof child === 'string' ? child : serialize(child)));
  return `<${name}${values.join('')}>${inner.join('')}`;
}

function highest(ids: Iterable<string>): number {
  return Math.max(0, ...[...ids].map(Number).filter(Number.isFinite));
}
