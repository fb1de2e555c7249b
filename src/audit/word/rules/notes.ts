import { childOf, descendants, repeated, textIn } from '../../../files/index.ts';
import { quoted } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import type { WordRule } from '../rule.ts';
import { nameOf } from '../styles.ts';
import { paragraphStyleOf } from '../paragraph.ts';
import type { StoryKind } from '../story.ts';

const kinds = [
  {
    kind: 'footnotes',
    note: 'w:footnote',
    reference: 'w:footnoteReference',
    style: 'footnote text',
  },
  { kind: 'endnotes', note: 'w:endnote', reference: 'w:endnoteReference', style: 'endnote text' },
] as const;

/** Finds notes that are cited twice, or are not there. */
export const noteOnce: WordRule = {
  id: 'note-once',
  severity: 'error',
  summary: 'Every footnote and endnote is there, and cited once by its id.',
  why: 'Word calls a file damaged that cites one note twice, or one that is not there.',
  *check(document) {
    for (const { kind, note, reference } of kinds) {
      const ids = new Set(idsIn(document, kind, note));
      const cited = idsIn(document, 'body', reference);
      for (const id of new Set(cited.filter((each) => !ids.has(each))))
        yield {
          message: `Unexpected reference to note ${quoted(id)}, expected one that is there`,
          help: 'Take the reference away, or insert the note again.',
          where: kind,
        };
      for (const id of repeated(cited))
        yield {
          message: `Unexpected second reference to note ${quoted(id)}, expected one`,
          help: 'Cite the note again with References > Cross-reference > Footnote.',
          where: kind,
        };
    }
  },
};

/** Finds notes that do not look like notes. */
export const noteStyled: WordRule = {
  id: 'note-styled',
  severity: 'warning',
  summary: 'The text of every note has the style Footnote Text or Endnote Text.',
  why: 'Screen readers know notes by it, and one change of the style changes all notes.',
  *check({ stories, styles }) {
    for (const { kind, note, style } of kinds) {
      const story = stories.find((each) => each.kind === kind);
      const notes = story ? descendants(story.part.root, note) : [];
      for (const each of notes) {
        if (each.attributes.has('w:type')) continue;
        const first = childOf(each, 'w:p');
        const chain = styles.chainOf(first && paragraphStyleOf(first, styles));
        if (chain.some((one) => nameOf(one) === style)) continue;
        yield {
          message: `Unexpected style ${quoted(nameOf(chain[0]) || 'normal')} of a note, expected ${quoted(style)}`,
          help: `Give the note the style ${quoted(style)}.`,
          where: `note ${each.attributes.get('w:id') ?? ''}: "${textIn(each).slice(0, 40)}"`,
        };
      }
    }
  },
};

function idsIn({ stories }: WordDocument, kind: StoryKind, name: string): readonly string[] {
  return stories
    .filter((story) => story.kind === kind)
    .flatMap(({ part }) => descendants(part.root, name))
    .map(({ attributes }) => attributes.get('w:id') ?? '');
}
