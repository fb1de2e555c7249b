import {
  openPackage,
  ownerOf,
  relatedParts,
  relationshipsOf,
  topOf,
  type Element,
  type Package,
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

/** A Word file as rules see it. */
export interface WordDocument {
  /** Its name without folders. */
  readonly name: string;
  readonly package: Package;
  /** The relationships of each part; those of the package have the empty path. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  readonly styles: Styles;
  readonly palette: Palette;
  readonly settings: Element | undefined;
  readonly stories: readonly Story[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

const kinds: readonly StoryKind[] = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

/**
 * Reads a Word file with the stories that its main part refers to.
 *
 * @throws LimitError if it is too large or too deep; an Error if it is not a Word file
 */
export function readDocument(name: string, bytes: Uint8Array): WordDocument {
  const opened = openPackage(bytes);
  const partsOf = (kind: string): ReturnType<typeof relatedParts> =>
    relatedParts(opened.parts, opened.main, kind);
  const styles = toStyles(topOf(partsOf('styles')[0]));
  const settings = topOf(partsOf('settings')[0]);
  const parts = [
    { kind: 'body' as const, part: opened.main },
    ...kinds.flatMap((kind) => [...new Set(partsOf(kind))].map((part) => ({ kind, part }))),
  ];
  const stories = parts.map((each) => ({ ...each, raw: readStory(each.part.xml.root) }));
  const tables = stories.flatMap(({ raw }) => raw.tables);
  return {
    name,
    package: opened,
    relationships: new Map(
      [...opened.parts.keys()]
        .flatMap((path) => ownerOf(path) ?? [])
        .map((path) => [path, relationshipsOf(opened.parts, path)]),
    ),
    styles,
    palette: toPalette(topOf(partsOf('theme')[0]), settings),
    settings,
    stories: stories.map(({ kind, part: { path, xml }, raw }) => ({
      kind,
      part: { path, root: xml.root },
      fields: raw.fields,
    })),
    paragraphs: stories.flatMap(({ kind, part, raw }) =>
      raw.paragraphs.map((each, index) => {
        const place = `paragraph ${index + 1}`;
        return toParagraph(each, kind, kind === 'body' ? place : `${part.path}, ${place}`, styles);
      }),
    ),
    tables: tables.map((element, index) => ({ element, name: `Table ${index + 1}` })),
  };
}
