import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { breakLines, isContainer } from './line-breaks.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';
import { unbroken } from './unbroken.ts';

declare const isSerialized: unique symbol;

/**
 * HTML as text in which everything that somebody wrote is escaped: only the serializer makes it, so that pieces of it
 * can be joined. What many pages repeat is made once.
 */
export type Html = string & { readonly [isSerialized]: true };

/** The text of an element, with each block on its own line. */
export function toText(element: Element): Html {
  return serialize(breakLines(unbroken(element)));
}

/** The texts of elements; those that are undefined are left out. */
export function toTexts(...elements: readonly (Element | undefined)[]): Html[] {
  return elements.flatMap((each) => (each ? [toText(each)] : []));
}

/**
 * An element around the texts of elements that are all its children, as `toText` would write it; texts that are
 * undefined are left out.
 *
 * @param shell the element without children
 */
export function wrap(shell: Element, parts: readonly (Html | undefined)[]): Html {
  const end = `</${shell.tagName}>`;
  const start = serialize(shell).slice(0, -end.length);
  const lines = [start, ...parts.filter((part) => part !== undefined), end];
  return lines.join(isContainer(shell) ? '\n' : '') as Html; // made of serialized texts alone
}

/** The text of a document, from that of its element `html`. */
export function toDocumentText(html: Html): Html {
  return `${doctype}\n${html}\n` as Html; // made of serialized texts alone
}

/** A tree as text, without characters that HTML does not allow. */
export function serialize(tree: Element | Root): Html {
  return stripInvalidCharacters(toHtml(tree)) as Html; // what the serializer writes is escaped
}

const doctype = serialize({ type: 'root', children: [{ type: 'doctype' }] });
