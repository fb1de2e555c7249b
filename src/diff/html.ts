import type { Element, ElementContent, Root } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';
import { h } from 'hastscript';
import { createHash } from 'node:crypto';
import { printable } from '../model/index.ts';
import { isEmpty, type Change } from './change.ts';
import { itemEntry, pageArticle } from './html-entries.ts';
import { countsOf, factsLabel, howLabels, kindLabels, type Heading } from './labels.ts';

/**
 * A comparison as one page without scripts or other files.
 *
 * @param language of the content, such as `en-US`
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
  const style = `style-src 'sha256-${hash}'`;
  return ["default-src 'none'", style, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function header({ title, base, head }: Heading): Element {
  const legend = [
    'Added text is ',
    h('ins', 'underlined'),
    '; removed text is ',
    h('del', 'struck through'),
    '.',
  ];
  return h('header', [
    h('div', [
      h('h1', title),
      h('p', ['From ', h('code', base), ' to ', h('code', head)]),
      h('p', { className: ['legend'] }, legend),
    ]),
  ]);
}

function content(change: Change): ElementContent[] {
  if (isEmpty(change)) return [...unread(change), h('p', 'Nothing changes for readers.')];
  return [
    ...unread(change),
    countTable(change),
    ...facts(change),
    ...countsOf(change).map(({ kind }) =>
      h('section', { ariaLabelledBy: [kind] }, [
        h('h2', { id: kind }, kindLabels[kind]),
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
    ),
  ];
}

function facts(change: Change): Element[] {
  const label = factsLabel(change);
  return label === '' ? [] : [h('p', label)];
}

function countTable(change: Change): Element {
  const columns = ['added', 'removed', 'changed'] as const;
  const row = ({ kind, ...counts }: ReturnType<typeof countsOf>[number]): Element =>
    h('tr', [
      h('th', { scope: 'row' }, h('a', { href: `#${kind}` }, kindLabels[kind])),
      ...columns.map((how) => h('td', String(counts[how]))),
    ]);
  return h('table', { className: ['counts'] }, [
    h('caption', 'Number of changes'),
    h(
      'thead',
      h(
        'tr',
        ['Type', ...columns.map((how) => howLabels[how])].map((label) =>
          h('th', { scope: 'col' }, label),
        ),
      ),
    ),
    h('tbody', countsOf(change).map(row)),
  ]);
}

function unread({ unread: files }: Change): Element[] {
  if (files.length === 0) return [];
  const entries = files.map(({ side, file, reason }) =>
    h('li', [
      h('code', file),
      ` ${side === 'base' ? 'before' : 'after'} the change: `,
      printable(reason),
    ]),
  );
  return [
    h('section', { className: ['unread'], ariaLabelledBy: ['unread'] }, [
      h('h2', { id: 'unread' }, 'Left out because of errors'),
      h('ul', entries),
    ]),
  ];
}
