import { Parser } from 'htmlparser2';

/** An element of an SVG image. */
export interface SvgElement {
  /** The name of an SVG element without its prefix; empty for elements of other vocabularies. */
  readonly name: string;
  /** The vocabulary that the name is from, such as `http://www.w3.org/2000/svg`. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SvgElement[];
  /** The text of a style sheet. */
  style: string;
  readonly depth: number;
  /** The offsets of its first tag. */
  readonly start: number;
  readonly end: number;
}

/** An instruction to programs, such as `!DOCTYPE svg` or `?xml-stylesheet href="x"`. */
interface Instruction {
  readonly data: string;
  readonly start: number;
  readonly end: number;
}

/** The text of an SVG image, taken apart. */
export interface ParsedSvg {
  /** In the order of the text; the first one is the top. */
  readonly elements: readonly SvgElement[];
  readonly instructions: readonly Instruction[];
  /** The tag that is not closed, or text around the top element. */
  readonly fault: string | undefined;
}

/**
 * Parses an SVG image. Entities are those of XML: nothing expands and nothing is fetched.
 *
 * @param maxDepth parsing ends with an element that is deeper, since its time grows with the square of the depth
 */
export function parseSvg(text: string, maxDepth: number): ParsedSvg {
  const elements: SvgElement[] = [];
  const instructions: Instruction[] = [];
  const open: SvgElement[] = [];
  const scopes: Readonly<Record<string, string>>[] = [{}];
  let fault: string | undefined;
  let tops = 0;
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        const [name = '', prefix = ''] = tag.split(':').reverse();
        const scope = { ...scopes.at(-1), ...declarations(attributes) };
        const element = {
          name,
          namespace: scope[prefix] ?? '',
          attributes,
          children: [],
          style: '',
          depth: open.length,
          start: parser.startIndex,
          end: parser.endIndex + 1,
        };
        if (open.length === 0) tops += 1;
        open.at(-1)?.children.push(element);
        elements.push(element);
        open.push(element);
        if (element.depth > maxDepth) parser.pause();
        scopes.push(scope);
      },
      ontext(part) {
        const element = open.at(-1);
        if (element) element.style += element.name === 'style' ? part : '';
        else if (part.trim() !== '') fault ??= 'text outside of its first tag';
      },
      onclosetag(tag, isImplied) {
        open.pop();
        scopes.pop();
        // The parser calls `<a/>` implied as well.
        if (isImplied && text[parser.endIndex - 1] !== '/') fault ??= `\`<${tag}>\` is not closed`;
      },
      onprocessinginstruction(_name, data) {
        instructions.push({ data, start: parser.startIndex, end: parser.endIndex + 1 });
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (tops > 1) fault ??= 'it has more than one first tag';
  return { elements, instructions, fault };
}

/** The namespaces that an element declares, by prefix; empty for elements without one. */
function declarations(attributes: SvgElement['attributes']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (name === 'xmlns') return [['', value]];
      return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
    }),
  );
}
