import { descendants, repeated, textIn, type Element } from '../../files/index.ts';
import { isBlank, quoted, shortened } from '../format-value.ts';
import {
  emptyHeadingProblems,
  headingLevelProblems,
  noHeadings,
  type Heading,
} from '../headings.ts';
import { altTextProblems, type Image } from '../images.ts';
import { emptyLinkProblems, vagueLinkProblems, type LinkText } from '../link-text.ts';
import type { AuditRule } from '../rule.ts';
import { sharedRules } from '../shared-rules.ts';
import { nameOfElement, type HtmlPage } from './page.ts';

/** All rules for web pages. */
export const htmlRules: readonly AuditRule<HtmlPage>[] = [
  {
    ...sharedRules.title,
    *check({ head }) {
      const title = head.find(({ name }) => name === 'title');
      if (!title || isBlank(textIn(title)))
        yield {
          message: 'The page has no title',
          help: 'Add a `<title>` to the `<head>` of the page.',
        };
    },
  },
  {
    ...sharedRules.language,
    *check({ html }) {
      if (isBlank(html?.attributes.get('lang') ?? ''))
        yield {
          message: 'The page has no language',
          help: 'Add `lang` to the `<html>` element, such as `<html lang="en">`.',
        };
    },
  },
  {
    ...sharedRules.headingPresent,
    *check(page) {
      if (!page.isForwarding && headingsOf(page).length === 0) yield noHeadings;
    },
  },
  { ...sharedRules.headingLevels, check: (page) => headingLevelProblems(headingsOf(page)) },
  { ...sharedRules.headingFilled, check: (page) => emptyHeadingProblems(headingsOf(page)) },
  {
    ...sharedRules.images,
    check: (page) =>
      altTextProblems(
        imagesOf(page),
        'Describe what the image shows in its `alt` attribute; leave `alt` empty if it is decoration.',
      ),
  },
  {
    ...sharedRules.fieldNamed,
    *check(page) {
      for (const field of page.visible)
        if (isField(field) && isBlank(nameOfElement(field, page)))
          yield {
            message: `Field ${quoted(`<${field.name}>`)} has no label`,
            help: 'Put the field into a `<label>`, or add a `<label>` with the id of the field in `for`.',
            where: field.attributes.get('id') ?? field.attributes.get('name'),
          };
    },
  },
  {
    ...sharedRules.tableHeader,
    *check({ body }) {
      const tables = body.filter(({ name }) => name === 'table');
      for (const [index, table] of tables.entries()) {
        const isLayout = ['presentation', 'none'].includes(table.attributes.get('role') ?? '');
        if (isLayout || descendants(table, 'th').length > 0) continue;
        yield {
          message: `Table ${index + 1} has no header cells`,
          help: 'Use `<th>` for the cells of the first row, or for the first cell of each row.',
        };
      }
    },
  },
  { ...sharedRules.linkTextPresent, check: (page) => emptyLinkProblems(linksOf(page)) },
  { ...sharedRules.linkTextDescriptive, check: (page) => vagueLinkProblems(linksOf(page)) },
  {
    ...sharedRules.idsUnique,
    *check({ all }) {
      for (const id of repeated(all.flatMap(({ attributes }) => attributes.get('id') ?? [])))
        yield {
          message: `Duplicate id ${quoted(id)}`,
          help: 'Give each element an id of its own.',
        };
    },
  },
  {
    id: 'landmark-main',
    severity: 'warning',
    summary: 'A web page has exactly one main part.',
    why: 'Screen readers jump to it with one key, past the menus at the top of every page.',
    *check({ body, isForwarding }) {
      const count = body.filter(
        (each) => each.name === 'main' || each.attributes.get('role') === 'main',
      ).length;
      if (count !== 1 && !isForwarding)
        yield {
          message: `The page has ${count === 0 ? 'no `<main>` element' : `${count} \`<main>\` elements`}`,
          help: 'Put the main content of the page into one `<main>` element.',
        };
    },
  },
];

const headingsOf = oncePerPage((page): readonly Heading[] =>
  page.visible.flatMap((element) => {
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level === undefined) return [];
    const text = nameOfElement(element, page);
    return [
      {
        level: Number(level),
        text,
        get where() {
          return isBlank(text) ? `<${element.name}>` : `heading "${shortened(text)}"`;
        },
      },
    ];
  }),
);

function imagesOf(page: HtmlPage): readonly Image[] {
  return page.visible.filter(isImage).map((element) => ({
    altText: nameOfElement(element, page),
    isDecorative: element.name === 'img' && element.attributes.get('alt') === '',
    where: shortened(element.attributes.get('src') ?? `<${element.name}>`),
  }));
}

function isImage({ name, attributes }: Element): boolean {
  const role = attributes.get('role');
  if (role === 'presentation' || role === 'none') return false;
  return name === 'img' || role === 'img' || (name === 'area' && attributes.has('href'));
}

const buttons = new Set(['submit', 'reset', 'hidden']);

function isField({ name, attributes }: Element): boolean {
  const isInput = name === 'input' && !buttons.has((attributes.get('type') ?? '').toLowerCase());
  return isInput || ['select', 'textarea', 'button'].includes(name);
}

const linksOf = oncePerPage((page): readonly LinkText[] =>
  page.visible
    .filter((each) => each.name === 'a' && each.attributes.has('href'))
    .map((link) => {
      const target = link.attributes.get('href') ?? '';
      return {
        text: nameOfElement(link, page),
        // Only a finding needs it.
        get where() {
          return `to ${quoted(target)}`;
        },
        target,
      };
    }),
);

/** What several rules read, made once for a page. */
function oncePerPage<Value>(read: (page: HtmlPage) => Value): (page: HtmlPage) => Value {
  const known = new WeakMap<HtmlPage, Value>();
  return (page) => {
    const value = known.get(page) ?? read(page);
    known.set(page, value);
    return value;
  };
}
