import { Parser } from 'htmlparser2';
import type { Element } from './tree.ts';
import { toNaming, type Naming } from './naming.ts';

/** Deeper trees than any person or program makes; whoever walks them needs no more stack than this. */
const maxDepth = 256;

/** Elements of one text, some 300 bytes of memory each. */
const maxElements = 1_500_000;

/** What a text was read as. */
export interface Parsed {
  /** Holds what stands at the top. */
  readonly root: Element;
  /** What is wrong with it as XML, each as one sentence; HTML has no such faults. */
  readonly faults: readonly string[];
}

/** Says that a text will not be read; its message is what is wrong with it. */
export class TooMuch extends Error {}

interface Growing extends Element {
  readonly children: (Element | string)[];
}

/**
 * Reads XML or HTML. DTDs are passed over: no entity is known but those of XML (in HTML, of HTML), so
 * nothing is fetched and nothing grows. Names of XML get the prefixes of `naming.ts`.
 *
 * @throws TooMuch where elements stand too deep or are too many
 */
export function parse(text: string, form: 'xml' | 'html'): Parsed {
  const isXml = form === 'xml';
  const root: Growing = { name: '', attributes: new Map(), children: [], parent: undefined };
  const faults = new Set<string>();
  const open: { element: Growing; naming: Naming }[] = [{ element: root, naming: toNaming() }];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(tag, found) {
        const above = open.at(-1);
        if (!above) return;
        count += 1;
        if (open.length > maxDepth) throw new TooMuch(`elements more than ${maxDepth} levels deep`);
        if (count > maxElements) throw new TooMuch(`more than ${maxElements} elements`);
        const given = Object.entries(found);
        const naming = isXml ? above.naming.within(given) : above.naming;
        if (isXml && naming.isUnknown(tag)) faults.add(`the prefix of ${tag} has no namespace`);
        const element: Growing = {
          name: isXml ? naming.toElement(tag) : tag,
          attributes: new Map(
            isXml ? given.map(([name, value]) => [naming.toAttribute(name), value]) : given,
          ),
          children: [],
          parent: above.element,
        };
        above.element.children.push(element);
        open.push({ element, naming });
      },
      ontext(part) {
        const children = open.at(-1)?.element.children;
        const last = children?.at(-1);
        if (children && typeof last === 'string') children[children.length - 1] = last + part;
        else children?.push(part);
      },
      onclosetag(tag, isImplied) {
        open.pop();
        // The parser calls `<a/>` implied as well.
        if (isXml && isImplied && text[parser.endIndex - 1] !== '/')
          faults.add(`${tag} does not end`);
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.end(text);
  if (isXml && root.children.filter((child) => typeof child !== 'string').length !== 1)
    faults.add('there is not one element around all others');
  return { root, faults: [...faults] };
}
