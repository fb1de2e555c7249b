import { around, childOf, repeated, valueOf, type Element } from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { quoted } from '../../format-value.ts';
import { sharedRules } from '../../shared-rules.ts';
import { repairHelp, type WordRule } from '../rule.ts';

export const idsUnique: WordRule = {
  ...sharedRules.idsUnique,
  scope: 'outline',
  *check({ stories, styles, relationships }) {
    const all = (name: string, attribute: string): readonly string[] =>
      stories.flatMap(({ part }) =>
        elementsIn(part.root, name)
          .filter(isShown)
          .flatMap((each) => each.attributes.get(attribute) ?? []),
      );
    const controls = stories.flatMap(({ part }) =>
      elementsIn(part.root, 'w:sdtPr').flatMap((each) => valueOf(childOf(each, 'w:id')) ?? []),
    );
    const ids = [
      ['content control', controls],
      ['drawing', all('wp:docPr', 'id')],
      ['bookmark', all('w:bookmarkStart', 'w:id')],
      ['footnote', all('w:footnote', 'w:id')],
      ['endnote', all('w:endnote', 'w:id')],
      ['comment', all('w:comment', 'w:id')],
      ['style', styles.all.flatMap(({ attributes }) => attributes.get('w:styleId') ?? [])],
      ...[...relationships.values()].map(
        (each) => ['relationship', each.map(({ id }) => id)] as const,
      ),
    ] as const;
    for (const [what, values] of ids)
      for (const id of repeated(values))
        yield { message: `Duplicate ${what} id ${quoted(id)}`, help: repairHelp };
  },
};

function isShown(element: Element): boolean {
  return around(element, 'mc:Fallback') === undefined;
}
