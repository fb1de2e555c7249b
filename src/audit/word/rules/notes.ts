import { childOf, repeated, textIn } from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { quoted, shortened } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import { paragraphStyleOf } from '../paragraph.ts';
import type { WordRule } from '../rule.ts';
import type { StoryKind } from '../story.ts';
import { nameOf } from '../styles.ts';

const kinds = [
  {
    kind: 'footnotes',
    name: 'Footnote',
    note: 'w:footnote',
    reference: 'w:footnoteReference',
  },
  { kind: 'endnotes', name: 'Endnote', note: 'w:endnote', reference: 'w:endnoteReference' },
] as const;

/** The rules for footnotes and endnotes. */
export const noteRules: readonly WordRule[] = [
  {
    id: 'note-cited-once',
    scope: 'outline',
    severity: 'error',
    summary: 'Every footnote and endnote that is cited exists, and is cited only once.',
    why: 'Word reports any other file as damaged.',
    *check(document) {
      for (const { kind, name, note, reference } of kinds) {
        const ids = new Set(idsIn(document, kind, note));
        const cited = idsIn(document, 'body', reference);
        for (const id of new Set(cited.filter((each) => !ids.has(each))))
          yield {
            message: `${name} with the id ${quoted(id)} is missing`,
            help: `Delete the reference, or insert the note again with References > Insert ${name}.`,
          };
        for (const id of repeated(cited))
          yield {
            message: `${name} with the id ${quoted(id)} is cited more than once`,
            help: `Keep one reference. Replace the others with References > Cross-reference > ${name}.`,
          };
      }
    },
  },
  {
    id: 'note-styled',
    severity: 'warning',
    summary: 'Every note has the style Footnote Text or Endnote Text.',
    why: 'Screen readers recognize notes by it, and changing the style changes all notes.',
    *check({ stories, styles }) {
      for (const { kind, name, note } of kinds) {
        const story = stories.find((each) => each.kind === kind);
        for (const each of story ? elementsIn(story.part.root, note) : []) {
          if (each.attributes.has('w:type')) continue;
          const first = childOf(each, 'w:p');
          const chain = styles.chainOf(first && paragraphStyleOf(first, styles));
          if (chain.some((one) => nameOf(one) === `${name.toLowerCase()} text`)) continue;
          yield {
            message: `${name} has the style ${quoted(nameOf(chain[0]) || 'normal')} instead of ${name} Text`,
            help: `Apply the style ${name} Text to the note.`,
            where: `note ${each.attributes.get('w:id') ?? ''}: "${shortened(textIn(each))}"`,
          };
        }
      }
    },
  },
];

function idsIn({ stories }: WordDocument, kind: StoryKind, name: string): readonly string[] {
  return stories
    .filter((story) => story.kind === kind)
    .flatMap(({ part }) => elementsIn(part.root, name))
    .map(({ attributes }) => attributes.get('w:id') ?? '');
}
