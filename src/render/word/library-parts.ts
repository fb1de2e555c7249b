import { Document, Packer, type ISectionOptions } from 'docx';
import { openPackage, type Parts } from '../../ooxml/index.ts';
import type { Corpus } from '../../model/index.ts';
import { footer, header } from './header-footer.ts';
import { listDefinitions } from './lists.ts';
import { nameFonts } from './font-table.ts';
import { normalizePackage } from './normalize-package.ts';
import { textWidthTwip, type Paper } from './paper.ts';
import { postprocess } from './postprocess.ts';
import { toProperties } from './properties.ts';
import type { WordSection } from './sections.ts';
import { toStyles } from './styles.ts';
import { toXmlText } from './text.ts';
import { themeOf } from './theme.ts';
import { hasSerif, substitutesOf } from './typefaces.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** What the parts besides the text depend on, as plain data. */
export interface FrameFacts {
  readonly sections: readonly Pick<WordSection, 'header' | 'isFront'>[];
  /** The number of the first footnote. */
  readonly firstNote: number;
  /** The names of the definitions of lists. */
  readonly lists: readonly string[];
  /** The constructs of all pages: a volume shows its own, and the notes of others on the references. */
  readonly constructs: readonly string[];
  readonly paper: Paper;
}

/** The parts of a document that the library writes: all but the text and the footnotes, which are empty. */
export async function libraryParts(
  corpus: Corpus,
  volume: Volume,
  { lists, constructs, ...facts }: FrameFacts,
): Promise<Parts> {
  const { language } = corpus.site;
  const outlines = volume.pages.map(({ outline }) => outline);
  const document = new Document({
    ...toProperties(corpus, volume),
    theme: themeOf(corpus),
    // The parts after the pages begin at level 1.
    styles: toStyles(
      toXmlText(language),
      [1, ...outlines],
      new Set(constructs),
      textWidthTwip(facts.paper),
      hasSerif(corpus),
    ),
    numbering: listDefinitions(lists),
    sections: toSectionOptions(corpus, facts).map((options) => ({ ...options, children: [] })),
  });
  const { parts } = openPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
  postprocess(parts);
  nameFonts(parts, substitutesOf(corpus));
  normalizePackage(parts, { date: reviewedIn(volume) ?? undated, language });
  return parts;
}

/** The day in files of content without a date: the first one that a ZIP file can have. */
const undated = '1980-01-01';

/** All sections share the footer. */
function toSectionOptions(
  corpus: Corpus,
  { sections, firstNote, paper }: Omit<FrameFacts, 'lists' | 'constructs'>,
): readonly Omit<ISectionOptions, 'children'>[] {
  if (sections.length === 0) return [{}];
  const properties = toSectionProperties(firstNote, paper);
  return sections.map((section, index) => ({
    properties: section.isFront ? { ...properties, titlePage: true } : properties,
    headers: { default: header(corpus, paper, section.header) },
    ...(index === 0 && { footers: { default: footer(corpus, paper) } }),
  }));
}

/** Paper and margins; footnotes continue the numbers of the toolkit. */
function toSectionProperties(
  firstNote: number,
  { widthTwip, heightTwip, marginsTwip, edgesTwip }: Paper,
): NonNullable<ISectionOptions['properties']> {
  return {
    ...(firstNote > 1 && { footnoteProperties: { start: firstNote } }),
    page: {
      size: { width: widthTwip, height: heightTwip },
      margin: { ...marginsTwip, ...edgesTwip },
    },
  };
}
