import { sharedFacts } from '../../shared-rules.ts';
import { childOf, childrenOf, descendants, textIn } from '../../../files/index.ts';
import { quoted } from '../../format-value.ts';
import type { WordRule } from '../rule.ts';
import { valueOf } from '../styles.ts';

/** Controls that hold what Word made: contents, a bibliography, a citation. */
const ofWord = [
  'w:docPartObj',
  'w:docPartList',
  'w:bibliography',
  'w:citation',
  'w:equation',
  'w:group',
];

/** Finds content controls without a title. */
export const fieldNamed: WordRule = {
  ...sharedFacts.fieldNamed,
  *check({ stories }) {
    for (const { part } of stories)
      for (const control of descendants(part.root, 'w:sdt')) {
        const properties = childOf(control, 'w:sdtPr');
        const name = (valueOf(childOf(properties, 'w:alias')) ?? '').trim();
        if (name !== '' || ofWord.some((each) => childOf(properties, each))) continue;
        const content = childOf(control, 'w:sdtContent');
        yield {
          message: 'Unexpected content control without a title, expected one',
          help: 'Write what is to be filled in under Developer > Properties > Title.',
          where: `${part.path}: ${quoted(content ? textIn(content) : '')}`,
        };
      }
  },
};

/** Finds protection. */
export const documentUnprotected: WordRule = {
  ...sharedFacts.unprotected,
  *check({ settings }) {
    const protection = childrenOf(settings, 'w:documentProtection', 'w:writeProtection').filter(
      ({ name, attributes }) => {
        const enforced = attributes.get('w:enforcement');
        return (
          name === 'w:writeProtection' ||
          enforced === undefined ||
          !['0', 'false', 'off'].includes(enforced)
        );
      },
    );
    for (const { attributes } of protection)
      yield {
        message: `Unexpected protection ${quoted(attributes.get('w:edit') ?? 'against writing')}, expected none`,
        help: 'Switch it off under Review > Restrict Editing. Content controls can be filled in without it.',
        where: 'word/settings.xml',
      };
  },
};
