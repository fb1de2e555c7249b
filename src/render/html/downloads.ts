import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../locale/index.ts';
import { messagesOf } from '../../model/index.ts';
import { series } from '../series.ts';
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
  return h('a', { href: siteHref(view, file.path) }, nameWithSize(messagesOf(view.corpus), file));
}

/** The name of a file with its type and size. */
export function nameWithSize(messages: Messages, file: Download): string {
  const aside = series(messages, [file.type, sizeOf(messages, file)]);
  return messages.say('join.aside', { text: file.name, aside });
}

/** The name of a file with its type. */
export function nameWithType(
  { say }: Messages,
  { name, type }: Pick<Download, 'name' | 'type'>,
): string {
  return say('join.aside', { text: name, aside: type });
}
