import { messagesOf, leadOf } from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { contacts } from './contacts.ts';
import { innerNotes } from './footnote.ts';
import { bookmarked } from './inline.ts';
import { references } from './references.ts';
import { related } from './related.ts';
import { runs } from './run.ts';
import { runsLeftward } from './scripts.ts';
import { steps } from './steps.ts';
import { pageHeadingStyle } from './styles.ts';
import { toXmlText } from './text.ts';

/**
 * A page as part of the document: title, lead, body, and what surrounds the body. Subpages follow under a rule.
 */
export function page(context: Context): readonly Block[] {
  const { meta, tree, kind } = context.page;
  const id = context.bookmarks.ofPage(context.page);
  return [
    paragraph({
      style: pageHeadingStyle(context.outline),
      ...sideOf(context, meta.title),
      children: [bookmarked(id, runs(meta.title, {}))],
    }),
    ...lead(context, leadOf(context.page)),
    ...around(context),
    ...blocks(tree.children, context),
    ...innerNotes(context.page, context).map(paragraph),
    ...(kind === 'references' ? references(context) : []),
    ...steps(context),
    ...together(related(context), contacts(context)),
  ];
}

/** What the page offers; nothing where it doesn't say. */
function lead(context: Context, text: string | undefined): readonly Block[] {
  if (text === undefined) return [];
  return [paragraph({ style: 'Lead', ...sideOf(context, text), children: runs(text, {}) })];
}

function sideOf(context: Context, text: string): { readonly bidirectional?: true } {
  return runsLeftward(context, text) ? { bidirectional: true } : {};
}

/** The date of a page where it is not on the cover, and the notice where there is no cover. */
function around({ page: { meta }, corpus, date, hasCover }: Context): readonly Block[] {
  const { site } = corpus;
  const { reviewed } = meta;
  return [
    ...(reviewed === undefined || reviewed === date
      ? []
      : [
          paragraph({
            style: 'Reviewed',
            text: `${toXmlText(site.dateLabel)} ${messagesOf(corpus).date(reviewed)}`,
          }),
        ]),
    ...(!hasCover && site.notice !== undefined
      ? [paragraph({ style: 'Notice', text: toXmlText(site.notice) })]
      : []),
  ];
}

/** Keeps the end of a page together, so that a contact is never alone on a sheet. */
function together(resources: readonly Block[], people: readonly Block[]): readonly Block[] {
  const last = resources.length - 1;
  return [
    ...resources.map((block, index) =>
      index === last && people.length > 0 ? withOptions(block, { keepNext: true }) : block,
    ),
    ...people.map((block, index) =>
      index < people.length - 1 ? withOptions(block, { keepNext: true }) : block,
    ),
  ];
}
