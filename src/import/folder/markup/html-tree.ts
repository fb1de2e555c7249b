import { Parser } from 'htmlparser2';

/** An element of HTML, with its text as it is read. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
}

/** Deeper than a table or list of a page. */
const maxDepth = 30;

/**
 * Reads a piece of HTML; undefined if it is nested too deeply, or has a comment, which a tree would lose.
 *
 * @param hasEntities whether entities become their characters
 */
export function parseHtml(text: string, hasEntities: boolean): HtmlElement | undefined {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let isWhole = true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes: new Map(Object.entries(attributes)), children: [] };
        if (open.length > maxDepth) isWhole = false;
        else open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(part) {
        open.at(-1)?.children.push(part);
      },
      oncomment() {
        isWhole = false;
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: hasEntities },
  );
  parser.end(text);
  return isWhole ? root : undefined;
}
