import { sharedFacts } from '../shared-rules.ts';
import { emptyHeadings, levelFindings, noHeadings, type Heading } from '../headings.ts';
import type { AuditRule } from '../problem.ts';
import { type Element, descendants, repeated, textIn } from '../../files/index.ts';
import { isBlank, isFileName, isVague, isWebAddress, quoted } from '../format-value.ts';
import { isHidden, nameOfElement, type HtmlPage } from './page.ts';

type HtmlRule = AuditRule<HtmlPage>;

/** All rules for web pages. */
export const htmlRules: readonly HtmlRule[] = [
  {
    ...sharedFacts.title,
    *check({ head }) {
      const title = head.find(({ name }) => name === 'title');
      if (!title || isBlank(textIn(title)))
        yield {
          message: 'Unexpected page without a title, expected one',
          help: 'Write a `title` in the head of the page.',
        };
    },
  },
  {
    ...sharedFacts.language,
    *check({ html }) {
      if (isBlank(html?.attributes.get('lang') ?? ''))
        yield {
          message: 'Unexpected page without a language, expected one such as `en`',
          help: 'Write `lang` at the `html` element.',
        };
    },
  },
  {
    ...sharedFacts.headings,
    *check(page) {
      if (!page.isForwarding && headingsOf(page).length === 0) yield noHeadings;
    },
  },
  { ...sharedFacts.levels, check: (page) => levelFindings(headingsOf(page)) },
  { ...sharedFacts.filled, check: (page) => emptyHeadings(headingsOf(page)) },
  {
    ...sharedFacts.pictures,
    *check(page) {
      for (const picture of page.body) {
        if (!isPicture(picture)) continue;
        const text = nameOfElement(picture, page);
        const where = picture.attributes.get('src') ?? picture.name;
        const isSilent = picture.name === 'img' && picture.attributes.get('alt') === '';
        if (isBlank(text) && !isSilent)
          yield {
            message:
              'Unexpected picture without alternative text, expected words for what it shows',
            help: 'Write `alt`; for decoration an empty one.',
            where,
          };
        else if (isFileName(text))
          yield {
            message: `Unexpected file name ${quoted(text)} as alternative text, expected words for what the picture shows`,
            help: 'Write what it shows in `alt`.',
            where,
          };
      }
    },
  },
  {
    ...sharedFacts.fieldNamed,
    *check(page) {
      for (const field of page.body)
        if (isField(field) && isBlank(nameOfElement(field, page)))
          yield {
            message: `Unexpected ${quoted(field.name)} without a label, expected one`,
            help: 'Write a `label` that names the id of the field, or put the field into it.',
            where: placeOf(field),
          };
    },
  },
  {
    ...sharedFacts.tableHeader,
    *check({ body }) {
      const tables = body.filter(({ name }) => name === 'table');
      for (const [index, table] of tables.entries()) {
        const isLayout = ['presentation', 'none'].includes(table.attributes.get('role') ?? '');
        if (isLayout || descendants(table, 'th').length > 0) continue;
        yield {
          message: 'Unexpected table without header cells, expected some',
          help: 'Write the cells of the first row, or the first of each row, as `th`.',
          where: `table ${index + 1}`,
        };
      }
    },
  },
  {
    ...sharedFacts.linkText,
    *check(page) {
      for (const link of linksOf(page))
        if (isBlank(nameOfElement(link, page)))
          yield {
            message: 'Unexpected link without words, expected some',
            help: 'Write what the link leads to.',
            where: link.attributes.get('href') ?? '',
          };
    },
  },
  {
    ...sharedFacts.linkTells,
    *check(page) {
      for (const link of linksOf(page)) {
        const text = nameOfElement(link, page);
        if (isVague(text) || isWebAddress(text))
          yield {
            message: `Unexpected link text ${quoted(text)}, expected words that say where it leads`,
            help: 'Write the title of what the link leads to.',
            where: link.attributes.get('href') ?? '',
          };
      }
    },
  },
  {
    ...sharedFacts.unique,
    *check({ all }) {
      for (const id of repeated(all.flatMap(({ attributes }) => attributes.get('id') ?? [])))
        yield {
          message: `Unexpected second element with the id ${quoted(id)}, expected one`,
          help: 'Give one of them another id.',
        };
    },
  },
  {
    id: 'landmark-main',
    severity: 'warning',
    summary: 'A web page has one main part.',
    why: 'A screen reader goes there at one key, past the menus that stand on every page.',
    *check({ body, isForwarding }) {
      const count = body.filter(
        (each) => each.name === 'main' || each.attributes.get('role') === 'main',
      ).length;
      if (count !== 1 && !isForwarding)
        yield {
          message: `Unexpected ${count === 0 ? 'page without a main part' : `${count} main parts`}, expected one`,
          help: 'Put what the page is about into one `main` element.',
        };
    },
  },
];

function headingsOf(page: HtmlPage): readonly Heading[] {
  return page.body.flatMap((element) => {
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    return level === undefined || isHidden(element)
      ? []
      : [
          {
            level: Number(level),
            text: nameOfElement(element, page),
            where: `heading "${textIn(element).trim().slice(0, 60)}"`,
          },
        ];
  });
}

function isPicture(element: Element): boolean {
  const { name, attributes } = element;
  if (isHidden(element)) return false;
  const role = attributes.get('role');
  if (role === 'presentation' || role === 'none') return false;
  return name === 'img' || role === 'img' || (name === 'area' && attributes.has('href'));
}

const buttons = new Set(['submit', 'reset', 'hidden']);

function isField(element: Element): boolean {
  const { name, attributes } = element;
  if (isHidden(element)) return false;
  const isInput = name === 'input' && !buttons.has((attributes.get('type') ?? '').toLowerCase());
  return isInput || ['select', 'textarea', 'button'].includes(name);
}

function linksOf(page: HtmlPage): readonly Element[] {
  return page.body.filter(
    (each) => each.name === 'a' && each.attributes.has('href') && !isHidden(each),
  );
}

function placeOf({ attributes }: Element): string {
  return attributes.get('id') ?? attributes.get('name') ?? 'a field without an id';
}
