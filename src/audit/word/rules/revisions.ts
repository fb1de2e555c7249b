import { childOf, descendants } from '../../../files/index.ts';
import { counted } from '../../format-value.ts';
import { isOn } from '../styles.ts';
import type { WordRule } from '../rule.ts';

const changes =
  'w:ins w:del w:moveFrom w:moveTo w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange w:numberingChange w:cellIns w:cellDel w:cellMerge'.split(
    ' ',
  );

/** Finds changes that nobody accepted or rejected. */
export const noTrackedChanges: WordRule = {
  id: 'no-tracked-changes',
  severity: 'warning',
  summary: 'No tracked change is left in a file.',
  why: 'Readers see, and screen readers say, what was struck out; others read what was meant to stay inside the house.',
  *check({ stories, settings }) {
    for (const { part } of stories) {
      const count = descendants(part.root, ...changes).length;
      if (count > 0)
        yield {
          message: `Unexpected ${counted(count, 'tracked change')}, expected none`,
          help: 'Accept or reject all changes under Review.',
          where: part.path,
        };
    }
    if (isOn(childOf(settings, 'w:trackRevisions')))
      yield {
        message: 'Unexpected tracking of changes that is switched on, expected it off',
        help: 'Switch it off under Review > Track Changes.',
        where: 'word/settings.xml',
      };
  },
};

/** Finds comments. */
export const noComments: WordRule = {
  id: 'no-comments',
  severity: 'warning',
  summary: 'No comment is left in a file.',
  why: 'Comments are for those who write; screen readers stop at each of them.',
  *check({ stories }) {
    const count = stories
      .filter(({ kind }) => kind === 'comments')
      .flatMap(({ part }) => descendants(part.root, 'w:comment')).length;
    if (count > 0)
      yield {
        message: `Unexpected ${counted(count, 'comment')}, expected none`,
        help: 'Delete all comments under Review.',
      };
  },
};
