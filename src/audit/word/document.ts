import {
  openPackage,
  ownerOf,
  relatedParts,
  relationshipsOf,
  topOf,
  type Element,
  type Package,
  type Part,
  type Parts,
  type Relationship,
} from '../../ooxml/index.ts';
import { toPalette, type Palette } from './palette.ts';
import { toParagraph, type Paragraph } from './paragraph.ts';
import { readStory, type StoryKind } from './story.ts';
import { toStyles, type Styles } from './styles.ts';

interface Table {
  readonly element: Element;
  /** For people: `Table 2`. */
  readonly name: string;
}

export interface Story {
  readonly kind: StoryKind;
  readonly part: { readonly path: string; readonly root: Element };
  readonly fields: readonly string[];
}

/** What gives all texts of a file their look. */
interface Look {
  readonly styles: Styles;
  readonly palette: Palette;
  readonly settings: Element | undefined;
}

/** A Word file as rules see it. */
export interface WordDocument extends Look {
  /** Its name without folders. */
  readonly name: string;
  readonly package: Package;
  /** The relationships of each part; those of the package have the empty path. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  readonly stories: readonly Story[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

const kinds: readonly StoryKind[] = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

/** A part with a story. */
interface StoryPart {
  readonly kind: StoryKind;
  readonly part: Part;
}

/**
 * Reads a Word file with the stories that its main part refers to.
 *
 * @throws LimitError if it is too large or too deep; an Error if it is not a Word file
 */
export function readDocument(name: string, bytes: Uint8Array): WordDocument {
  return toDocument(name, openPackage(bytes));
}

/** @throws LimitError if a part is too large or too deep */
export function toDocument(name: string, opened: Package): WordDocument {
  const { parts, main } = opened;
  return {
    name,
    package: opened,
    relationships: new Map(
      [...parts.keys()]
        .flatMap((path) => ownerOf(path) ?? [])
        .map((path) => [path, relationshipsOf(parts, path)]),
    ),
    ...toText(toLook(parts, main), [
      { kind: 'body', part: main },
      ...kinds.flatMap((kind) =>
        [...new Set(relatedParts(parts, main, kind))].map((part) => ({ kind, part })),
      ),
    ]),
  };
}

/** A document that has no other part than one with text, in the look of a file. */
export function toPiece(look: Look, main: Part): WordDocument {
  return {
    name: '',
    package: { parts: new Map([[main.path, main]]), duplicates: [], main },
    relationships: new Map(),
    ...toText(look, [{ kind: 'body', part: main }]),
  };
}

/** The look that a main part gets from the parts that it refers to. */
export function toLook(parts: Parts, main: Part): Look {
  const topOfKind = (kind: string): Element | undefined =>
    topOf(relatedParts(parts, main, kind)[0]);
  const settings = topOfKind('settings');
  return {
    styles: toStyles(topOfKind('styles')),
    palette: toPalette(topOfKind('theme'), settings),
    settings,
  };
}

function toText(
  look: Look,
  parts: readonly StoryPart[],
): Look & Pick<WordDocument, 'stories' | 'paragraphs' | 'tables'> {
  const stories = parts.map((each) => ({ ...each, raw: readStory(each.part.xml.root) }));
  const tables = stories.flatMap(({ raw }) => raw.tables);
  return {
    ...look,
    stories: stories.map(({ kind, part: { path, xml }, raw }) => ({
      kind,
      part: { path, root: xml.root },
      fields: raw.fields,
    })),
    paragraphs: stories.flatMap(({ kind, part, raw }) =>
      raw.paragraphs.map((each, index) => {
        const place = `paragraph ${index + 1}`;
        const shown = kind === 'body' ? place : `${part.path}, ${place}`;
        return toParagraph(each, kind, shown, look.styles);
      }),
    ),
    tables: tables.map((element, index) => ({ element, name: `Table ${index + 1}` })),
  };
}
