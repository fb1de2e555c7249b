import { childOf, isOn } from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { counted } from '../../format-value.ts';
import { partName, type WordRule } from '../rule.ts';

const changes =
  'w:ins w:del w:moveFrom w:moveTo w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange w:numberingChange w:cellIns w:cellDel w:cellMerge'.split(
    ' ',
  );

/** The rules for traces of editing. */
export const revisionRules: readonly WordRule[] = [
  {
    id: 'no-tracked-changes',
    severity: 'warning',
    summary: 'The file has no tracked changes.',
    why: 'Screen readers read deleted text aloud, and readers see what was meant to stay internal.',
    *check({ stories, settings }) {
      for (const story of stories) {
        const count = elementsIn(story.part.root, ...changes).length;
        if (count > 0)
          yield {
            message: counted(count, 'tracked change'),
            help: 'Select Review > Accept > Accept All Changes, or Review > Reject > Reject All Changes.',
            where: partName(story),
          };
      }
      if (isOn(childOf(settings, 'w:trackRevisions')))
        yield {
          message: 'Track Changes is on',
          help: 'Turn it off under Review > Track Changes.',
        };
    },
  },
  {
    id: 'no-comments',
    severity: 'warning',
    summary: 'The file has no comments.',
    why: 'Comments are for authors, and screen readers stop at each of them.',
    *check({ stories }) {
      const count = stories
        .filter(({ kind }) => kind === 'comments')
        .flatMap(({ part }) => elementsIn(part.root, 'w:comment')).length;
      if (count > 0)
        yield {
          message: counted(count, 'comment'),
          help: 'Select Review > Delete > Delete All Comments in Document.',
        };
    },
  },
];
