import { Bookmark } from 'docx';
import { toLongDate } from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { contacts } from './contacts.ts';
import { innerNotes } from './footnote.ts';
import { references } from './references.ts';
import { related } from './related.ts';
import { runs } from './run.ts';
import { startsRightToLeft } from './scripts.ts';
import { steps } from './steps.ts';
import { pageHeadingStyle } from './styles.ts';

/**
 * A page as part of the document: title, lead, body, and what surrounds the body. Subpages follow under a rule.
 */
export function page(context: Context): readonly Block[] {
  const { meta, tree, kind } = context.page;
  const id = context.bookmarks.ofPage(context.page);
  return [
    paragraph({
      style: pageHeadingStyle(context.outline),
      ...sideOf(meta.title),
      children: [new Bookmark({ id, children: runs(meta.title, {}) })],
    }),
    paragraph({ style: 'Lead', ...sideOf(meta.description), children: runs(meta.description, {}) }),
    paragraph({ style: 'Reviewed', text: `Last reviewed ${toLongDate(meta.reviewed)}` }),
    ...blocks(tree.children, context),
    ...innerNotes(context.page, context).map(paragraph),
    ...(kind === 'references' ? references(context) : []),
    ...steps(context),
    ...together([...related(context), ...contacts(context)]),
  ];
}

function sideOf(text: string): { readonly bidirectional?: true } {
  return startsRightToLeft(text) ? { bidirectional: true } : {};
}

/** How many of the last paragraphs of a page are kept together. */
const kept = 5;

/**
 * Keeps the end of a page together, so that no sheet has a contact alone. Only a few paragraphs, because
 * LibreOffice breaks the page before long chains that would still fit.
 */
function together(around: readonly Block[]): readonly Block[] {
  const last = around.length - 1;
  return around.map((block, index) =>
    index < last && index > last - kept ? withOptions(block, { keepNext: true }) : block,
  );
}
