import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf } from '../../model/index.ts';
import { sizeOf, type Download } from './download.ts';
import { siteHref } from './href.ts';
import type { View } from './view.ts';

/** The downloads that every page offers, with types and sizes; nothing if none were made. */
export function downloads(view: View): Element | undefined {
  const files = view.downloads.filter(({ isMain }) => isMain);
  if (files.length === 0) return undefined;
  return h(
    'ul',
    files.map((file) => h('li', downloadLink(view, file))),
  );
}

/** A link to a file, with its type and size. */
function downloadLink(view: View, file: Download): Element {
  const { path, name, type } = file;
  return h(
    'a',
    { href: siteHref(view, path) },
    `${name} (${type}, ${sizeOf(messagesOf(view.corpus), file)})`,
  );
}

/** The name of a file with its type. */
export function downloadName({ name, type }: Download): string {
  return `${name} (${type})`;
}
