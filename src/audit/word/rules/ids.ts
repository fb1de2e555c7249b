import { sharedFacts } from '../../shared-rules.ts';
import { type Element, around, childOf, descendants, repeated } from '../../../files/index.ts';
import { quoted } from '../../format-value.ts';
import { again } from '../repair.ts';
import type { WordRule } from '../rule.ts';
import { valueOf } from '../styles.ts';

/** Finds ids that are given twice. */
export const idsUnique: WordRule = {
  ...sharedFacts.unique,
  *check({ stories, styles, relationships }) {
    const all = (names: readonly string[], attribute: string): readonly string[] =>
      stories.flatMap(({ part }) =>
        descendants(part.root, ...names)
          .filter(isShown)
          .flatMap((each) => each.attributes.get(attribute) ?? []),
      );
    const controls = stories.flatMap(({ part }) =>
      descendants(part.root, 'w:sdtPr').flatMap((each) => valueOf(childOf(each, 'w:id')) ?? []),
    );
    const ids = [
      ['content control', controls],
      ['drawing', all(['wp:docPr'], 'id')],
      ['bookmark', all(['w:bookmarkStart'], 'w:id')],
      ['footnote', all(['w:footnote'], 'w:id')],
      ['endnote', all(['w:endnote'], 'w:id')],
      ['comment', all(['w:comment'], 'w:id')],
      ['style', styles.all.flatMap(({ attributes }) => attributes.get('w:styleId') ?? [])],
      ...[...relationships.values()].map(
        (each) => ['relationship', each.map(({ id }) => id)] as const,
      ),
    ] as const;
    for (const [what, values] of ids)
      for (const id of repeated(values))
        yield {
          message: `Unexpected second ${what} with the id ${quoted(id)}, expected one`,
          help: again,
        };
  },
};

function isShown(element: Element): boolean {
  return around(element, 'mc:Fallback') === undefined;
}
