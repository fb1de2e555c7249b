import { Document, Packer, type Paragraph } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { reviewedOn, trailTo, type Corpus, type Page } from '../../model/index.ts';
import { toBookmarks } from './bookmarks.ts';
import { toFileChildren, toParagraph, withOptions } from './block.ts';
import { noteContext, pageContext, type Context } from './context.ts';
import { contents, cover } from './cover.ts';
import { signLists } from './lists.ts';
import { isMeasurable } from './measurable.ts';
import { page } from './page.ts';
import { paper } from './palette.ts';
import { noteBlocks } from './references.ts';
import { run } from './run.ts';
import { runningFoot, runningHead } from './running.ts';
import { toStyles } from './styles.ts';
import { toXmlText } from './text.ts';

/** The whole toolkit as the library writes it, with ids and dates of the moment. */
export async function toDocument(corpus: Corpus): Promise<Uint8Array> {
  const bookmarks = toBookmarks(corpus);
  const pages = [...corpus.pages.values()];
  const contexts = pages.map((each) =>
    pageContext(corpus, each, bookmarks, outlineOf(corpus, each)),
  );
  const [home] = contexts;
  const document = new Document({
    ...propertiesOf(corpus),
    // Guesses stand in for the width of letters that no table has, such as those of other scripts.
    ...(isMeasurable(pages) && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: toStyles(
      toXmlText(corpus.site.language),
      contexts.map((context) => context.outline),
    ),
    numbering: signLists,
    footnotes: Object.fromEntries(contexts.flatMap(footnotesOf)),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: paper.widthTwip, height: paper.heightTwip },
            margin: {
              top: paper.topMarginTwip,
              bottom: paper.bottomMarginTwip,
              left: paper.sideMarginTwip,
              right: paper.sideMarginTwip,
              header: paper.edgeTwip,
              footer: paper.edgeTwip,
            },
          },
        },
        headers: { default: runningHead(corpus) },
        footers: { default: runningFoot(corpus) },
        children: [
          ...(home ? toFileChildren(cover(home)) : []),
          ...contents(),
          ...contexts.flatMap((context) => toFileChildren(page(context))),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The outline follows the navigation; pages that it does not name stand at the top. */
function outlineOf(corpus: Corpus, { id }: Page): number {
  return Math.max(1, trailTo(corpus.navigation, id).length);
}

/** What Word shows under Properties. */
function propertiesOf(corpus: Corpus): Readonly<Record<string, string>> {
  const { title, description, publisher, version } = corpus.site;
  const edition = version === undefined ? '' : `Version ${version}. `;
  return {
    title: toXmlText(title),
    subject: toXmlText(description),
    creator: toXmlText(publisher),
    lastModifiedBy: toXmlText(publisher),
    keywords: toXmlText(corpus.navigation.map((node) => node.label).join(', ')),
    description: toXmlText(`${edition}Last reviewed ${reviewedOn(corpus)}.`),
  };
}

/** The notes of a page by their numbers, which are their ids in the file too. */
function footnotesOf(context: Context): [string, { children: readonly Paragraph[] }][] {
  const inner = noteContext(context, 'FootnoteText');
  return context.page.notes.map((note) => {
    const children = noteBlocks(note, inner).flatMap((block, index) => {
      if (block.kind !== 'paragraph') return [];
      const { children: text = [] } = block.options;
      // The library puts the number itself before the first paragraph, without a space.
      const lead = index === 0 ? [run(' ', {})] : [];
      return [toParagraph(withOptions(block, { children: [...lead, ...text] }) as typeof block)];
    });
    return [String(note.number), { children }];
  });
}
