import { formerIds, messagesOf, stepAnchor, stepId } from '../../model/index.ts';
import { paragraph, type Block } from './block.ts';
import { checkBox } from './check-box.ts';
import type { Context } from './context.ts';
import { anchors, bookmarked, tab, textRun } from './inline.ts';
import { runs } from './run.ts';
import { frameHeadingStyle } from './styles.ts';
import { bookmarkName } from './xml/anchor-bookmark.ts';

/** The checklist boxes of a page; empty if it has none. */
export function steps({ corpus, page, outline }: Context): readonly Block[] {
  if (page.steps.length === 0) return [];
  return [
    paragraph({
      style: frameHeadingStyle('Plain', outline),
      text: messagesOf(corpus).say('page.onChecklist'),
    }),
    ...page.steps.map((step) =>
      paragraph({
        style: 'Step',
        children: [
          ...anchors(formerIds(step).map(stepAnchor)),
          bookmarked(bookmarkName(stepId(step)), [
            checkBox({ title: step.text, tag: step.id }),
            textRun([tab]),
            ...runs(step.text, {}),
          ]),
        ],
      }),
    ),
  ];
}
