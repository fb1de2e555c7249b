import type { Corpus, DataPath, FileProblem } from '../../model/index.ts';
import { textOf, type Sentence } from './facts.ts';
import { floorPoint } from './size-presets.ts';
import { stepsOf, type ChecklistStep } from './groups.ts';
import type { Checklist } from './model.ts';

const wanted = `expected all steps to fit on one page at ${floorPoint} pt`;

/** A checklist on whose page a step has no place; without a step the head alone is too long. */
interface Overflow {
  readonly of: Checklist;
  readonly step: ChecklistStep | undefined;
}

/** The problems of steps for which pages have no room: one a step, however many states it is about. */
export function toUnfit(corpus: Corpus, overflows: readonly Overflow[]): readonly FileProblem[] {
  const steps = [...new Map(overflows.map(({ step }) => [step?.id, step])).values()];
  return steps.map((step) => {
    const all = overflows.filter((overflow) => overflow.step?.id === step?.id);
    const page = toPage(all.map(({ of }) => of));
    return step ? toLateStep(step, page) : toLongHead(corpus, page);
  });
}

/**
 * The warning that pages are full, at their last step: at most one, however many states it is about.
 *
 * @param least how many lines are to be left
 */
export function toTight(full: readonly Full[], least: number): readonly FileProblem[] {
  const [fullest] = [...full].sort((a, b) => a.freeLines - b.freeLines);
  const step = fullest && stepsOf(fullest.content).at(-1);
  if (!step) return [];
  const { freeLines: lines } = fullest;
  return [
    {
      ...step.source,
      reason: `Unexpected ${lines === 1 ? '1 free line' : `${lines} free lines`} at the foot of ${toPage(full.map(({ content }) => content))}, expected at least ${least}`,
      actual: step.text,
      note: 'Shorten steps of the checklist, or remove some: a program with wider letters would need a second page.',
    },
  ];
}

/** A checklist whose page has little room left. */
interface Full {
  readonly content: Checklist;
  readonly freeLines: number;
}

function toLateStep(step: ChecklistStep, page: string): FileProblem {
  return {
    ...step.source,
    reason: `Unexpected step \`${step.id}\` beyond the end of ${page}, ${wanted}`,
    actual: step.text,
    note: 'Shorten steps of the checklist, or remove some: one or two for each page of the toolkit are enough.',
  };
}

function toLongHead(corpus: Corpus, page: string): FileProblem {
  const { site } = corpus.registries;
  return {
    file: site.file,
    place: site.placeOf(['checklist']),
    reason: `Unexpected texts above the steps that fill ${page}, ${wanted}`,
    note: 'Shorten the title and the introduction of the checklist.',
  };
}

/** The page that a problem is about, in words: of states the first is named. */
function toPage(contents: readonly Checklist[]): string {
  const [first] = contents;
  if (!first?.state) return 'the page';
  const others = contents.length - 1;
  const more = others === 0 ? '' : ` and ${others} other ${others === 1 ? 'state' : 'states'}`;
  return `the page of \`${first.state.code}\`${more}`;
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
  const { site, contacts, states } = corpus.registries;
  const { toolkit, state, introduction, publisher, groups, contact, imprint } = checklist;
  const inSite = (text: string, path: DataPath): PlacedText => ({
    text,
    file: site.file,
    place: site.placeOf(path),
  });
  return [
    inSite(toolkit.text, ['title']),
    inSite(corpus.site.checklist.title, ['checklist', 'title']),
    inSite(introduction, ['checklist', 'introduction']),
    inSite(publisher, ['publisher']),
    ...checklist.rows.flat().map(({ label }) => inSite(label, ['checklist', 'fields'])),
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
    ...(state
      ? [state.name, ...sentencesOf(checklist).map(textOf)].map((text) => ({
          text,
          file: states.file,
          place: states.placeOf(['states', state.code]),
        }))
      : []),
  ];
}

/** Everything on record that the checklist says. */
function sentencesOf({ about, groups }: Checklist): readonly Sentence[] {
  const below = groups.flatMap(({ facts, steps }) => [
    ...facts,
    ...steps.flatMap((step) => step.facts),
  ]);
  return [...about, ...below];
}
