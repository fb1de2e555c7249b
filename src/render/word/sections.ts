import { trailTo, type Corpus } from '../../model/index.ts';
import type { Context } from './context.ts';
import { contents, cover, isSmall } from './cover.ts';
import type { HeaderFacts } from './header-facts.ts';
import { contextsIn, toPageParts, type PageMaking } from './page-texts.ts';
import { backParts } from './parts.ts';
import type { Volume } from './volume.ts';
import { writeText } from './xml/write-text.ts';
import type { WrittenText } from './xml/written-text.ts';

/** A Word section: what its header says, and its texts one below the other. */
export interface WordSection {
  readonly header: HeaderFacts;
  /** Whether its first page has neither header nor footer. */
  readonly isFront: boolean;
  /** The last one ends in a paragraph, which holds the properties of the section. */
  readonly texts: readonly WrittenText[];
}

/**
 * The Word sections of a volume: the cover, then one for each part. The contents are before the first part,
 * since a section must end in a paragraph and these do not.
 */
export function toSections(
  corpus: Corpus,
  volume: Volume,
  making: PageMaking,
): readonly WordSection[] {
  const [place] = volume.pages;
  if (!place) return [];
  const first = contextsIn(corpus, volume, making)(corpus, place);
  const hasCover = volume.kind !== 'page';
  const parts = [
    ...toPageParts(corpus, volume, making),
    ...(volume.kind === 'toolkit' ? backParts(first) : []).map(({ title, name, blocks }) => ({
      title,
      texts: [writeText({ name, blocks, endsSection: true }, making.writing)],
    })),
  ];
  const sections = parts.map(({ title, texts }): WordSection => ({
    header: hasCover ? { section: title, isInFile: true } : sectionAround(first),
    isFront: false,
    texts,
  }));
  if (!hasCover) return sections;
  const entries = parts.flatMap(({ texts }) => texts.flatMap((text) => text.entries));
  const front: WordSection = {
    header: { section: volume.title, isInFile: false },
    isFront: true,
    texts: [
      writeText(
        { name: 'cover', blocks: cover(volume, first), endsSection: true },
        making.writing,
        entries,
      ),
    ],
  };
  if (isSmall(volume, making.paper)) return [front, ...sections];
  const table = writeText(
    { name: 'contents', blocks: contents(corpus), endsSection: false },
    making.writing,
    entries,
  );
  return [
    front,
    ...sections.map((section, index) =>
      index === 0 ? { ...section, texts: [table, ...section.texts] } : section,
    ),
  ];
}

/** The section of the toolkit around a page that is a file of its own. */
function sectionAround({ corpus, page }: Context): HeaderFacts {
  const [top] = trailTo(corpus, page.id);
  return { section: (top?.page ?? page).meta.title, isInFile: false };
}
