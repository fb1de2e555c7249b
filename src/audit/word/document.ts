import {
  type Element,
  type Part,
  type WordPackage,
  childrenOf,
  openPackage,
} from '../../files/index.ts';
import { toPalette, type Palette } from './palette.ts';
import { toParagraph, type Paragraph } from './paragraph.ts';
import { readStory, type StoryKind } from './story.ts';
import { toStyles, type Styles } from './styles.ts';

export interface Table {
  readonly element: Element;
  /** For people: `table 2`. */
  readonly where: string;
}

export interface Story {
  readonly kind: StoryKind;
  readonly part: Part;
  readonly fields: readonly string[];
}

/** A Word file as rules see it. */
export interface WordDocument {
  /** Its name without folders. */
  readonly name: string;
  readonly package: WordPackage;
  readonly styles: Styles;
  readonly palette: Palette;
  readonly settings: Element | undefined;
  readonly stories: readonly Story[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

const kinds: readonly StoryKind[] = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

/**
 * Reads a Word file with all that its main part calls.
 *
 * @throws TooMuch where it is too large or too deep; an Error where it is no Word file
 */
export function readDocument(name: string, bytes: Uint8Array): WordDocument {
  const opened = openPackage(bytes);
  const styles = toStyles(opened.called('styles')[0]);
  const settings = childrenOf(opened.called('settings')[0]?.root)[0];
  const parts = [
    { kind: 'body' as const, part: opened.main },
    ...kinds.flatMap((kind) => [...new Set(opened.called(kind))].map((part) => ({ kind, part }))),
  ];
  const stories = parts.map((each) => ({ ...each, raw: readStory(each.part.root) }));
  const tables = stories.flatMap(({ raw }) => raw.tables);
  return {
    name,
    package: opened,
    styles,
    palette: toPalette(opened.called('theme')[0], settings),
    settings,
    stories: stories.map(({ kind, part, raw }) => ({ kind, part, fields: raw.fields })),
    paragraphs: stories.flatMap(({ kind, part, raw }) =>
      raw.paragraphs.map((each, index) => {
        const place = `paragraph ${index + 1}`;
        return toParagraph(each, kind, kind === 'body' ? place : `${part.path}, ${place}`, styles);
      }),
    ),
    tables: tables.map((element, index) => ({ element, where: `table ${index + 1}` })),
  };
}
