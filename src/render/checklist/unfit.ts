import type { Corpus, DataPath, FileProblem } from '../../model/index.ts';
import { floorPoint } from './ladder.ts';
import { stepsOf, type Checklist, type ChecklistStep } from './model.ts';

const wanted = `expected all steps to fit on one page at ${floorPoint} pt`;

/** The problem of a step for which the page has no room; without a step the head alone is too long. */
export function toUnfit(corpus: Corpus, step: ChecklistStep | undefined): FileProblem {
  if (!step) {
    const { site } = corpus.registries;
    return {
      file: site.file,
      place: site.placeOf(['checklist']),
      reason: `Unexpected texts above the steps that fill the page, ${wanted}`,
      note: 'Shorten the title and the introduction of the checklist.',
    };
  }
  return {
    file: step.source.file,
    place: step.source.place,
    reason: `Unexpected step \`${step.id}\` beyond the end of the page, ${wanted}`,
    actual: step.text,
    note: 'Shorten steps of the checklist, or remove some: one or two for each page of the toolkit are enough.',
  };
}

/**
 * The problem of the first character that the PDF's fonts have no picture of, such as an emoji: it
 * would be an empty box on paper, and nothing at all to a screen reader.
 *
 * @param lacking the first such character of a text
 */
export function toUnprintable(
  corpus: Corpus,
  checklist: Checklist,
  lacking: (text: string) => string | undefined,
): FileProblem | undefined {
  for (const { text, file, place } of textsOf(corpus, checklist)) {
    const character = lacking(text);
    if (character === undefined) continue;
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    return {
      file,
      place,
      reason: `Unexpected character \`${character}\` (U+${code}), expected one that the checklist's font can print`,
      actual: text,
      note: 'Write the text without this character: letters, digits and punctuation of European languages can be printed.',
    };
  }
  return undefined;
}

type PlacedText = Pick<FileProblem, 'file' | 'place'> & { readonly text: string };

/** Every text of the checklist that comes from the content, with where it stands. */
function textsOf(corpus: Corpus, checklist: Checklist): readonly PlacedText[] {
  const { site, contacts } = corpus.registries;
  const { toolkit, title, introduction, publisher, groups, contact, imprint } = checklist;
  const inSite = (text: string, path: DataPath): PlacedText => ({
    text,
    file: site.file,
    place: site.placeOf(path),
  });
  return [
    inSite(toolkit.text, ['title']),
    inSite(title, ['checklist', 'title']),
    inSite(introduction, ['checklist', 'introduction']),
    inSite(publisher, ['publisher']),
    inSite(imprint.join(' '), ['version']),
    ...groups.map(({ label }) => inSite(label, ['navigation'])),
    ...(contact
      ? [contact.name, contact.organization, contact.purpose].map((text) => ({
          text,
          file: contacts.file,
          place: contacts.placeOf([corpus.site.contact]),
        }))
      : []),
    ...stepsOf(checklist).map(({ text, source }) => ({ text, ...source })),
  ];
}
