import { Parser } from 'htmlparser2';
import type { Element } from './tree.ts';

/** Deeper than any real document, and shallow enough that a recursive walk does not overflow the stack. */
const maxDepth = 256;

/** About 300 bytes of memory each. */
export const maxElements = 1_500_000;

/** A text as a tree. */
interface Parsed {
  /** A nameless element around the top elements; `standalone` of an XML declaration is its attribute. */
  readonly root: Element;
  /** What keeps it from being well-formed XML, each as a clause; HTML has no such faults. */
  readonly faults: readonly string[];
  /** How many elements it has. */
  readonly count: number;
}

/** An input exceeds a limit; the message names the limit. */
export class LimitError extends Error {}

/**
 * Parses XML or HTML. DTDs are ignored: only the entities of XML itself (or of HTML) are known, so nothing
 * is fetched and nothing expands. Comments and other processing instructions are dropped. Names are as
 * written, with the prefixes of the file.
 *
 * @param limit the number of elements allowed
 * @throws LimitError where elements are nested too deeply or are too many
 */
export function parse(text: string, form: 'xml' | 'html', limit = maxElements): Parsed {
  const isXml = form === 'xml';
  // Line ends are one character in XML. Source: https://www.w3.org/TR/xml/#sec-line-ends
  const source = isXml && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const root: Element = { name: '', attributes: new Map(), children: [], parent: undefined };
  const faults = new Set<string>();
  const open: Element[] = [root];
  let count = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        const parent = open.at(-1) ?? root;
        count += 1;
        if (open.length > maxDepth)
          throw new LimitError(`elements more than ${maxDepth} levels deep`);
        if (count > limit) throw new LimitError(`more than ${maxElements} elements`);
        const element: Element = { name, attributes: new Map(), children: [], parent };
        parent.children.push(element);
        open.push(element);
      },
      onattribute(name, value) {
        const attributes = open.at(-1)?.attributes;
        if (!attributes?.has(name)) attributes?.set(name, value);
      },
      ontext(part) {
        const children = (open.at(-1) ?? root).children;
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + part;
        else children.push(part);
      },
      onclosetag(tag, isImplied) {
        open.pop();
        // The parser calls `<a/>` implied as well.
        if (isXml && isImplied && source[parser.endIndex - 1] !== '/')
          faults.add(`<${tag}> is not closed`);
      },
      onprocessinginstruction(name, data) {
        const standalone = /\sstandalone\s*=\s*["'](yes|no)["']/.exec(data)?.[1];
        if (name === '?xml' && standalone) root.attributes.set('standalone', standalone);
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.end(source);
  if (isXml && root.children.filter((child) => typeof child !== 'string').length !== 1)
    faults.add('it does not have exactly one top element');
  return { root, faults: [...faults], count };
}
