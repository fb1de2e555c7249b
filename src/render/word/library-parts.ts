import { Document, Packer } from 'docx';
import { openPackage, type Parts } from '../../ooxml/index.ts';
import { constructsIn, type Corpus } from '../../model/index.ts';
import { listDefinitions } from './lists.ts';
import { normalizePackage } from './normalize-package.ts';
import { textWidthTwip, type Paper } from './paper.ts';
import { postprocess } from './postprocess.ts';
import { toProperties } from './properties.ts';
import type { WordSection } from './sections.ts';
import { toStyles } from './styles.ts';
import { toXmlText } from './text.ts';
import { themeOf } from './theme.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** What the parts besides the text depend on. */
interface Surroundings {
  readonly sections: readonly WordSection[];
  /** The names of the definitions of lists. */
  readonly lists: readonly string[];
  /** The outline levels of the pages. */
  readonly outlines: readonly number[];
  readonly paper: Paper;
}

/** The parts of a document that the library writes: all but the text and the footnotes, which are empty. */
export async function libraryParts(
  corpus: Corpus,
  volume: Volume,
  { sections, lists, outlines, paper }: Surroundings,
): Promise<Parts> {
  const { language } = corpus.site;
  const document = new Document({
    ...toProperties(corpus, volume),
    theme: themeOf(corpus),
    // The parts after the pages begin at level 1.
    styles: toStyles(
      toXmlText(language),
      [1, ...outlines],
      constructsOf(corpus),
      textWidthTwip(paper),
    ),
    numbering: listDefinitions(lists),
    sections: sections.map(({ options }) => ({ ...options, children: [] })),
  });
  const { parts } = openPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
  postprocess(parts);
  normalizePackage(parts, { date: reviewedIn(volume) ?? undated, language });
  return parts;
}

/** The day in files of content without a date: the first one that a ZIP file can have. */
const undated = '1980-01-01';

/** The constructs of all pages: a volume shows its own, and the notes of others on the references. */
function constructsOf({ pages }: Corpus): ReadonlySet<string> {
  return new Set([...pages.values()].flatMap((page) => [...constructsIn(page)]));
}
