import type { ISectionOptions } from 'docx';
import { trailTo } from '../../model/index.ts';
import { withOptions, type Block, type DocumentBlock } from './block.ts';
import type { Context } from './context.ts';
import { contents, cover, isSmall } from './cover.ts';
import { backParts, pageParts } from './parts.ts';
import { footer, header, type HeaderFacts } from './header-footer.ts';
import type { Paper } from './paper.ts';
import type { Volume } from './volume.ts';

/** A Word section: its paper, headers and footers, and what is on its pages. */
export interface WordSection {
  readonly options: Omit<ISectionOptions, 'children'>;
  /** The last one is a paragraph, which holds the properties of the section. */
  readonly blocks: readonly DocumentBlock[];
}

/**
 * The Word sections of a volume: the cover, then one for each part. The contents are before the first part,
 * since a section must end in a paragraph and these do not. All sections share the footer.
 *
 * @param contexts those of the volume's pages
 */
export function toSections(volume: Volume, contexts: readonly Context[]): readonly WordSection[] {
  const [first] = contexts;
  if (!first) return [{ options: {}, blocks: [] }];
  const { corpus, paper } = first;
  const properties = toSectionProperties(contexts, paper);
  const footers = { default: footer(corpus, paper) };
  const hasCover = volume.kind !== 'page';
  const parts = [...pageParts(contexts), ...(volume.kind === 'toolkit' ? backParts(first) : [])];
  const sections = parts.map(({ title, blocks }, index): WordSection => {
    const running = hasCover ? { section: title, isInFile: true } : sectionAround(first);
    return {
      options: { properties, headers: { default: header(corpus, paper, running) } },
      blocks:
        hasCover && index === 0 && !isSmall(volume, paper)
          ? [...contents(corpus), ...onNewPage(blocks)]
          : blocks,
    };
  });
  const running = { section: volume.title, isInFile: false };
  const front: WordSection = {
    options: {
      properties: { ...properties, titlePage: true },
      headers: { default: header(corpus, paper, running) },
    },
    blocks: cover(volume, first),
  };
  const [head, ...rest] = hasCover ? [front, ...sections] : sections;
  return head ? [{ ...head, options: { ...head.options, footers } }, ...rest] : [];
}

function onNewPage([heading, ...rest]: readonly Block[]): readonly Block[] {
  return heading ? [withOptions(heading, { pageBreakBefore: true }), ...rest] : [];
}

/** The section of the toolkit around a page that is a file of its own. */
function sectionAround({ corpus, page }: Context): HeaderFacts {
  const [top] = trailTo(corpus, page.id);
  return { section: (top?.page ?? page).meta.title, isInFile: false };
}

/** Paper and margins; footnotes continue the numbers of the toolkit. */
function toSectionProperties(
  contexts: readonly Context[],
  { widthTwip, heightTwip, marginsTwip, edgesTwip }: Paper,
): NonNullable<ISectionOptions['properties']> {
  const start = contexts.flatMap(({ page }) => page.notes)[0]?.number ?? 1;
  return {
    ...(start > 1 && { footnoteProperties: { start } }),
    page: {
      size: { width: widthTwip, height: heightTwip },
      margin: { ...marginsTwip, ...edgesTwip },
    },
  };
}
