import { childOf, textIn, valueOf } from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { isBlank, shortened } from '../../format-value.ts';
import { sharedRules } from '../../shared-rules.ts';
import type { WordRule } from '../rule.ts';

/** Controls that Word itself makes: a table of contents, a bibliography, a citation. */
const madeByWord = [
  'w:docPartObj',
  'w:docPartList',
  'w:bibliography',
  'w:citation',
  'w:equation',
  'w:group',
];

export const contentControlNamed: WordRule = {
  ...sharedRules.fieldNamed,
  scope: 'piece',
  *check({ stories }) {
    for (const { part } of stories)
      for (const control of elementsIn(part.root, 'w:sdt')) {
        const properties = childOf(control, 'w:sdtPr');
        const name = valueOf(childOf(properties, 'w:alias')) ?? '';
        if (!isBlank(name) || madeByWord.some((each) => childOf(properties, each))) continue;
        const content = childOf(control, 'w:sdtContent');
        yield {
          message: 'Content control has no title',
          help: 'Select it, then Developer > Properties, and enter what to fill in as its Title.',
          where: `"${shortened(content ? textIn(content) : '')}"`,
        };
      }
  },
};
