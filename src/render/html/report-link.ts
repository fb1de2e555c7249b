import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  mailAddress,
  messagesOf,
  publishedUrl,
  sitePath,
  type Contact,
} from '../../model/index.ts';
import type { View } from './view.ts';

/** A link that starts an email about the page. */
export function reportLink(view: View, contact: Contact): Element {
  const { id, meta } = view.page;
  const { say } = messagesOf(view.corpus);
  const path = sitePath(id);
  const message = {
    subject: say('frame.reportSubject', { title: meta.title }),
    body: [
      say('frame.reportPage', { title: meta.title }),
      say('frame.reportAddress', { address: publishedUrl(view.corpus, path) ?? path }),
      '',
      say('frame.reportQuestion'),
      '',
    ],
  };
  return h('a', { href: mailAddress(contact, message) }, say('frame.report'));
}
