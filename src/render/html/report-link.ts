import type { Element } from 'hast';
import { h } from 'hastscript';
import { mailAddress, publishedUrl, sitePath, type Contact } from '../../model/index.ts';
import type { View } from './view.ts';

/** A link that starts an email about the page. */
export function reportLink(view: View, contact: Contact): Element {
  const { id, meta } = view.page;
  const path = sitePath(id);
  const message = {
    subject: `Problem with the page "${meta.title}"`,
    body: [
      `Page: ${meta.title}`,
      `Address: ${publishedUrl(view.corpus, path) ?? path}`,
      '',
      'What is wrong, and what should it say?',
      '',
    ],
  };
  return h('a', { href: mailAddress(contact, message) }, 'Report a problem with this page');
}
