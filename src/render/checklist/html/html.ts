import type { Element } from 'hast';
import { toHtml as toText } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toStarts } from '../columns.ts';
import { toForm, toGroups, toNotes } from './form.ts';
import type { Link } from '../facts.ts';
import type { Checklist, Correspondent } from '../model.ts';
import { contactHeading } from '../pdf/page-head.ts';
import type { Plan } from '../pdf/page-plan.ts';

/** Where the files beside the page are, seen from it. */
interface Neighbours {
  /** The name, without its ending, of the file in which answers are saved. */
  readonly fileName: string;
  readonly styleSheet: string;
  readonly script: string;
  /** The site's folder, with `/` at its end. */
  readonly site: string;
  /** The same checklist in other formats, and where others are. */
  readonly downloads: readonly Link[];
}

/** Nothing but the page's own style sheet and script is loaded, and nothing is sent. */
const securityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The checklist as a web page. Everything can be filled in and printed without its script, which only
 * remembers what was written. It prints on one page of US Letter, at the size and with the columns of the
 * plan.
 */
export function toHtml(
  checklist: Checklist,
  { preset, breakAt, head }: Plan,
  neighbours: Neighbours,
): string {
  const starts = toStarts(checklist.groups);
  const { state, date } = checklist;
  const document = h('html', { lang: checklist.language }, [
    toHead(checklist, neighbours),
    h('body', { className: [preset.name, `title-${head.title.style.size}`] }, [
      h('a', { className: ['skip-link'], href: '#content' }, 'Skip to content'),
      toHeader(checklist, neighbours),
      // No form: nothing is sent, and in a form of one field the Enter key would try to.
      h(
        'main',
        {
          id: 'content',
          dataContent: date,
          dataFile: neighbours.fileName,
          ...(state && { dataState: state.code }),
        },
        [
          toForm(checklist),
          toGroups(checklist.groups, {
            starts,
            breakAt,
            hasNotes: preset.hasStepNotes,
            site: neighbours.site,
          }),
          preset.hasNotes ? toNotes(checklist.notes) : null,
        ],
      ),
      h('footer', [h('p', [checklist.publisher, ...checklist.imprint].join(' · '))]),
    ]),
  ]);
  return `${toText({ type: 'root', children: [{ type: 'doctype' }, document] })}\n`;
}

function toHead(checklist: Checklist, { styleSheet, script }: Neighbours): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: securityPolicy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${checklist.title} | ${checklist.toolkit.text}`),
    h('meta', { name: 'description', content: checklist.introduction }),
    h('meta', { name: 'author', content: checklist.publisher }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('link', { rel: 'stylesheet', href: styleSheet }),
    h('script', { src: script, defer: true }),
  ]);
}

function toHeader(checklist: Checklist, { site, downloads }: Neighbours): Element {
  const { toolkit, title, introduction, contact } = checklist;
  return h('header', [
    h('div', { className: ['title'] }, [
      h('p', { className: ['toolkit'] }, toLink({ ...toolkit, href: site + toolkit.href })),
      h('h1', title),
      h('p', { className: ['introduction'] }, introduction),
      h('ul', { className: ['downloads'] }, [
        ...downloads.map((download) => h('li', toLink(download))),
      ]),
    ]),
    contact ? toContact(contact) : null,
  ]);
}

function toContact({ name, organization, email, purpose }: Correspondent): Element {
  return h('section', { className: ['contact'], ariaLabelledBy: 'contact' }, [
    h('h2', { id: 'contact' }, contactHeading),
    h('p', [h('strong', name), h('br'), organization, h('br'), toLink(email)]),
    h('p', { className: ['purpose'] }, purpose),
  ]);
}

function toLink({ text, href }: Link): Element {
  return h('a', { href }, text);
}
