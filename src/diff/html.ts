import type { Element, ElementContent, Root } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';
import { h } from 'hastscript';
import { createHash } from 'node:crypto';
import { printable } from '../model/index.ts';
import {
  isEmpty,
  type Change,
  type Field,
  type ItemChange,
  type PageChange,
  type Part,
} from './change.ts';
import {
  countsOf,
  names,
  passageNames,
  placeOf,
  verbOf,
  verbs,
  whereText,
  type Heading,
} from './labels.ts';

/**
 * What changes, as one page that needs nothing else: no script, no other file. What came and what went is
 * said in words for those who do not see it.
 *
 * @param language of the content, such as `en-US`
 * @param css the page's style sheet
 */
export function toHtml(change: Change, heading: Heading, language: string, css: string): string {
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(css) }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', heading.title),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('style', css),
        ]),
        h('body', [header(heading), h('main', { id: 'main' }, content(change))]),
      ]),
    ],
  };
  return `${stringify(document)}\n`;
}

/** Nothing is loaded, no script runs, and the one style sheet is known by its hash. */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function header({ title, base, head }: Heading): Element {
  return h('header', [
    h('div', [
      h('h1', title),
      h('p', ['From ', h('code', base), ' to ', h('code', head)]),
      h('p', { className: ['legend'] }, [
        'Text that came is ',
        h('ins', 'underlined'),
        '; text that went is ',
        h('del', 'struck through'),
        '.',
      ]),
    ]),
  ]);
}

function content(change: Change): ElementContent[] {
  if (isEmpty(change)) return [...unread(change), h('p', 'Nothing that readers see changes.')];
  const sections = countsOf(change).map(({ kind }) =>
    h('section', { ariaLabelledBy: [kind] }, [
      h('h2', { id: kind }, names[kind][1]),
      ...(kind === 'page'
        ? change.pages.map(pageArticle)
        : [
            h(
              'ul',
              { className: ['items'] },
              change.items.filter((item) => item.kind === kind).map(itemEntry),
            ),
          ]),
    ]),
  );
  return [...unread(change), countTable(change), ...sections];
}

function countTable(change: Change): Element {
  const columns = ['added', 'removed', 'changed'] as const;
  return h('table', { className: ['counts'] }, [
    h('caption', 'What comes, goes or changes'),
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, 'What'),
        ...columns.map((how) => h('th', { scope: 'col' }, verbs[how])),
      ]),
    ),
    h(
      'tbody',
      countsOf(change).map(({ kind, ...counts }) =>
        h('tr', [
          h('th', { scope: 'row' }, h('a', { href: `#${kind}` }, names[kind][1])),
          ...columns.map((how) => h('td', String(counts[how]))),
        ]),
      ),
    ),
  ]);
}

function unread({ unread: files }: Change): Element[] {
  if (files.length === 0) return [];
  return [
    h('section', { className: ['unread'], ariaLabelledBy: ['unread'] }, [
      h('h2', { id: 'unread' }, 'Left out, because it cannot be read'),
      h(
        'ul',
        files.map(({ side, file, reason }) =>
          h('li', [
            h('code', file),
            side === 'base' ? ' before the change: ' : ' after the change: ',
            shown(reason),
          ]),
        ),
      ),
    ]),
  ];
}

function pageArticle(page: PageChange): Element {
  const path =
    page.before === undefined
      ? [h('code', page.id)]
      : [h('code', page.before), ' → ', h('code', page.id)];
  return h('article', [
    h('h3', [badge(page.how, verbOf(page)), ' ', shown(page.title)]),
    h('p', { className: ['path'] }, path),
    ...fieldList(page.fields),
    ...passages(page),
  ]);
}

/** The passages below the headings that they stand under; a heading is said once. */
function passages({ how, passages: all }: PageChange): ElementContent[] {
  let last: string | undefined;
  return all.flatMap((passage) => {
    // A new page is read from its beginning, with its own headings.
    const place = how === 'added' ? '' : placeOf(passage);
    const isNew = place !== '' && place !== last;
    last = place;
    return [
      ...(isNew ? [h('h4', shown(place))] : []),
      h('div', { className: ['passage', passage.how, passage.kind] }, [
        h('span', { className: ['visually-hidden'] }, `${passageNames[passage.kind]}: `),
        ...marked(passage.parts),
      ]),
    ];
  });
}

function itemEntry({ kind, how, id, name, where, fields }: ItemChange): Element {
  const hasId = kind !== 'footnote' && kind !== 'picture';
  const on = kind === 'step' ? '' : whereText(where);
  const below = [...(hasId ? [h('code', id), ' '] : []), shown(on)];
  return h('li', [
    h('p', [badge(how, verbs[how]), ' ', h('strong', shown(name))]),
    ...(hasId || on !== '' ? [h('p', { className: ['path'] }, below)] : []),
    ...fieldList(fields),
  ]);
}

function fieldList(fields: readonly Field[]): Element[] {
  if (fields.length === 0) return [];
  return [
    h(
      'dl',
      fields.map(({ name, parts }) => h('div', [h('dt', shown(name)), h('dd', marked(parts))])),
    ),
  ];
}

function badge(how: ItemChange['how'], text: string): Element {
  return h('span', { className: ['badge', how] }, text);
}

/** Words in a row, what came and what went between words that only screen readers say. */
function marked(parts: readonly Part[]): ElementContent[] {
  return parts.map(({ how, text }) => {
    if (how === 'same') return { type: 'text', value: shown(text) };
    const [tag, word] = how === 'inserted' ? ['ins', 'inserted'] : ['del', 'deleted'];
    return h(tag, [hidden(` [${word}: `), shown(text), hidden('] ')]);
  });
}

function hidden(text: string): Element {
  return h('span', { className: ['visually-hidden'] }, text);
}

/** Characters that would turn or hide text around them are shown as a dot. */
function shown(text: string): string {
  return printable(text);
}
