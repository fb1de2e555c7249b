import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../../locale/index.ts';
import { serialize } from '../../html/html-text.ts';
import { unbroken } from '../../html/unbroken.ts';
import { toStarts } from '../columns.ts';
import { toFoot, toForm, toGroups } from './form.ts';
import type { Link } from '../recorded-facts.ts';
import type { Checklist, ChecklistContact } from '../model.ts';
import type { Plan } from '../pdf/page-plan.ts';

/** The files around the page, with addresses relative to it. */
interface PageLinks {
  /** The name of the file with saved answers, without its extension. */
  readonly fileName: string;
  readonly styleSheet: string;
  readonly script: string;
  /** The site's folder, with `/` at its end. */
  readonly site: string;
  /** The same checklist in other formats, and the page of all records. */
  readonly downloads: readonly Link[];
}

/** The page loads only its own style sheet and script, and sends nothing. */
const securityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The checklist as a web page. It can be filled in and printed without its script, which remembers the answers. It
 * prints on one page, with the size and columns of the plan.
 */
export function toHtml(
  checklist: Checklist,
  { preset, breakAt, head }: Plan,
  links: PageLinks,
): string {
  const starts = toStarts(checklist.groups);
  const { record, date, messages } = checklist;
  const dir = messages.direction === 'rtl' ? 'rtl' : undefined;
  const document = h('html', { lang: checklist.language, dir }, [
    toHead(checklist, links),
    h('body', { className: [preset.name, `title-${head.title.style.size}`] }, [
      h('a', { className: ['skip-link'], href: '#content' }, messages.say('frame.skip')),
      // Not a form: nothing is sent, and with one field the Enter key would submit it.
      h(
        'main',
        {
          id: 'content',
          dataContent: date,
          dataFile: links.fileName,
          dataTerm: checklist.term,
          ...(record && { dataRecord: record.code }),
        },
        [
          toTop(checklist, links),
          toForm(checklist),
          toGroups(checklist.groups, {
            boxLabels: checklist.boxLabels,
            starts,
            breakAt,
            hasNotes: preset.hasStepNotes,
            site: links.site,
          }),
          preset.hasNotes ? toFoot(checklist.foot) : null,
        ],
      ),
      h('footer', [h('p', toImprint(checklist))]),
    ]),
  ]);
  return `${serialize({ type: 'root', children: [{ type: 'doctype' }, unbroken(document)] })}\n`;
}

function toHead(checklist: Checklist, { styleSheet, script }: PageLinks): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: securityPolicy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${checklist.title} | ${checklist.toolkit.text}`),
    metaOf('description', checklist.introduction),
    metaOf('author', checklist.publisher),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('link', { rel: 'stylesheet', href: styleSheet }),
    h('script', { src: script, defer: true }),
  ]);
}

function metaOf(name: string, content: string | undefined): Element | undefined {
  return content === undefined ? undefined : h('meta', { name, content });
}

/** The title, how to use the checklist, how old it is, and the contact. */
function toTop(checklist: Checklist, { site, downloads }: PageLinks): Element {
  const { toolkit, title, introduction, notice, contact, messages } = checklist;
  return h('div', { className: ['top'] }, [
    h('div', { className: ['title'] }, [
      h('p', { className: ['toolkit'] }, toLink({ ...toolkit, href: site + toolkit.href })),
      h('h1', title),
      introduction === undefined ? null : h('p', { className: ['introduction'] }, introduction),
      h('ul', { className: ['downloads'] }, [
        ...downloads.map((download) => h('li', toLink(download))),
      ]),
    ]),
    contact ? toContact(contact, messages) : null,
    notice === undefined ? null : h('p', { className: ['notice'] }, notice),
  ]);
}

function toContact(
  { heading, name, organization, email, purpose }: ChecklistContact,
  { isSlanted }: Messages,
): Element {
  return h('section', { className: ['contact'], ariaLabelledBy: 'contact' }, [
    h('h2', { id: 'contact' }, heading),
    h('p', [h('strong', name), h('br'), organization, h('br'), toLink(email)]),
    h('p', { className: ['purpose', ...(isSlanted(purpose) ? [] : ['upright'])] }, purpose),
  ]);
}

function toLink({ text, href }: Link): Element {
  return h('a', { href }, text);
}

/** On screen, page numbers are written out; on paper they are short, and explained here. */
function toImprint({ publisher, imprint, legend }: Checklist): ElementContent[] {
  return [
    {
      type: 'text',
      value: [publisher, ...imprint].filter((each) => each !== undefined).join(' · '),
    },
    ...legend.map((each) => h('span', { className: ['page-number'] }, ` · ${each}`)),
  ];
}
