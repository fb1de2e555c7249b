import {
  checklistNames,
  labelOf,
  messagesOf,
  pagesOf,
  publishedUrl,
  sitePath,
  stepId,
  toPathAddress,
  type Corpus,
  type NavigationNode,
  type Page,
  type Place,
  type Step,
} from '../../model/index.ts';
import type { Messages } from '../../locale/index.ts';
import { toXmlText } from '../word/text.ts';
import type { PageNumbers } from '../word/file.ts';
import type { Link, RecordedFact, Sentence } from './recorded-facts.ts';
import type { Field, Fields } from './fields.ts';

/** The steps of one section. */
export interface Group {
  readonly label: string;
  /** Its heading where it continues in the second column. */
  readonly continued: string;
  /** What is on record about the record for one of its pages. */
  readonly facts: readonly Sentence[];
  readonly steps: readonly ChecklistStep[];
}

/** One box. */
export interface ChecklistStep {
  readonly id: string;
  /** Its former ids. */
  readonly was: readonly string[];
  readonly text: string;
  /** The box for "has taken", and the one for "is considering" where there are two. */
  readonly boxes: readonly [taken: CheckBox, considering?: CheckBox];
  readonly page: StepPage;
  /** What is on record about the record for this step. */
  readonly facts: readonly Sentence[];
  /** The field for a note, left out where the page has no room. */
  readonly note: Field;
  /** Its place in the content. */
  readonly source: { readonly file: string; readonly place: Place | undefined };
}

/** A check box. */
export interface CheckBox {
  /** Its unique name in the form. */
  readonly name: string;
  /** What it means, where there are two. */
  readonly label?: string;
  /** What screen readers announce. */
  readonly spoken: string;
}

/** The page about a step: its address is that of the step on the page. */
export interface StepPage extends Link {
  /** The address at which it is published, where the content says so. */
  readonly url?: string;
  /** The number of its first page in the Word toolkit, where that is known, for paper and for screens. */
  readonly number?: { readonly onPaper: string; readonly onScreen: string };
}

/** The input for the steps of a checklist. */
interface Material {
  readonly corpus: Corpus;
  /** What is on record about the record; empty on the general checklist. */
  readonly facts: readonly RecordedFact[];
  readonly noteOf: Fields['noteOf'];
  readonly pageNumbers: PageNumbers;
}

/** Each section is a group; adjacent pages outside any section form one with the toolkit's name. */
export function toGroups(material: Material): readonly Group[] {
  const { site, navigation } = material.corpus;
  const { say } = messagesOf(material.corpus);
  const groups: { label: string; continued: string; facts: Sentence[]; steps: ChecklistStep[] }[] =
    [];
  for (const node of navigation) {
    const pages = pagesOf([node]);
    const steps = pages.flatMap((page) => toSteps(material, page));
    if (steps.length === 0) continue;
    const isSection = node.children.length > 0;
    const label = toXmlText(isSection ? node.label : site.title);
    const facts = material.facts.filter((fact) => pages.some(({ id }) => isOnPage(fact, id)));
    const sentences = facts.flatMap((fact) => fact.sentences);
    const last = groups.at(-1);
    if (!isSection && last?.label === label) {
      last.steps.push(...steps);
      last.facts.push(...sentences);
    } else {
      const continued = toXmlText(say('part.continued', { title: label }));
      groups.push({ label, continued, facts: sentences, steps });
    }
  }
  return groups;
}

/** The facts that belong to no step or page of a group, and appear above all of them. */
export function generalFacts(
  { corpus, facts }: Pick<Material, 'corpus' | 'facts'>,
  groups: readonly Group[],
): readonly RecordedFact[] {
  const steps = new Set(groups.flatMap((group) => group.steps.map(({ id }) => id)));
  const pages = corpus.navigation.filter(hasSteps).flatMap((node) => pagesOf([node]));
  return facts.filter((fact) =>
    fact.bearsOn.some((bearing) =>
      'step' in bearing ? !steps.has(bearing.step) : !pages.some(({ id }) => id === bearing.page),
    ),
  );
}

/** All steps in reading order. */
export function stepsOf({
  groups,
}: {
  readonly groups: readonly Group[];
}): readonly ChecklistStep[] {
  return groups.flatMap((group) => group.steps);
}

/** The address of a page, from the site's folder. */
export function toSiteAddress(page: Page | undefined): string {
  return toPathAddress(sitePath(page?.id ?? 'index.md'));
}

/** What the boxes of a step mean, where there are two; none where there is one. */
export function boxLabels({ site }: Corpus): readonly string[] {
  const { taken, considering } = site.checklist;
  return considering?.place === 'box' ? [taken, considering.label].map(toXmlText) : [];
}

function toSteps(material: Material, page: Page): readonly ChecklistStep[] {
  const { corpus, facts, noteOf } = material;
  return page.steps.map((step, index) => ({
    id: step.id,
    was: step.was,
    text: toXmlText(step.text),
    boxes: toBoxes(corpus, step),
    page: toStepPage(material, page, step),
    facts: facts
      .filter(({ bearsOn }) => bearsOn.some((each) => 'step' in each && each.step === step.id))
      .flatMap(({ sentences }) => sentences),
    note: noteOf(step),
    source: { file: page.id, place: page.placeOf(['steps', index, 'text']) },
  }));
}

function toBoxes(corpus: Corpus, { id, text }: Step): ChecklistStep['boxes'] {
  const names = checklistNames(corpus).steps.get(id);
  const spoken = toXmlText(text);
  const [taken, considering] = boxLabels(corpus);
  if (taken === undefined || considering === undefined || !names) return [{ name: id, spoken }];
  const toBox = (name: string, label: string): CheckBox => ({
    name,
    label,
    spoken: messagesOf(corpus).say('join.label', { label, text: spoken }),
  });
  return [toBox(names.taken, taken), toBox(names.considering, considering)];
}

function toStepPage({ corpus, pageNumbers }: Material, page: Page, step: Step): StepPage {
  const fragment = `#${toPathAddress(stepId(step))}`;
  const url = publishedUrl(corpus, sitePath(page.id));
  const number = pageNumbers.get(page.id);
  return {
    text: toXmlText(labelOf(corpus, page)),
    href: toSiteAddress(page) + fragment,
    ...(url !== undefined && { url: url + fragment }),
    ...(number !== undefined && { number: toNumbers(number, messagesOf(corpus)) }),
  };
}

function toNumbers(number: string, { say }: Messages): NonNullable<StepPage['number']> {
  return {
    // On one line.
    onPaper: toXmlText(say('form.page', { number })).replaceAll(' ', '\u00a0'),
    onScreen: toXmlText(say('form.pageInWord', { number })),
  };
}

function isOnPage({ bearsOn }: RecordedFact, id: string): boolean {
  return bearsOn.some((bearing) => 'page' in bearing && bearing.page === id);
}

function hasSteps(node: NavigationNode): boolean {
  return pagesOf([node]).some((page) => page.steps.length > 0);
}
