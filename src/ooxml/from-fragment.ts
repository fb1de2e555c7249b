import { parse, type Element } from '../files/index.ts';

/** Reads what `toFragment` wrote: a nameless element around its nodes. */
export function fromFragment(xml: string): Element {
  return parse(`<r>${xml}</r>`, 'xml').root.children[0] as Element; // the one that was just put around
}
