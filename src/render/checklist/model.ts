import type { VFile } from 'vfile';
import {
  homeOf,
  labelOf,
  mailAddress,
  pagesOf,
  reviewedOn,
  sitePath,
  toLongDate,
  toPathAddress,
  type Corpus,
  type Page,
  type Place,
} from '../../model/index.ts';
import { toXmlText } from '../word/text.ts';

/** The checklist as every writer shows it: texts that are safe in XML, in reading order. */
export interface Checklist {
  readonly title: string;
  readonly toolkit: Link;
  readonly introduction: string;
  readonly publisher: string;
  readonly language: string;
  /** The day of the content, such as `2019-04-03`. */
  readonly date: string;
  /** Edition, date and address, each a phrase of its own. */
  readonly imprint: readonly string[];
  readonly fields: readonly Field[];
  readonly groups: readonly Group[];
  readonly contact?: Correspondent;
  /** The field at the foot of the page, left out where the steps need its room. */
  readonly notes: Field;
}

/** A text and where it leads, seen from the checklist's folder. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A field to write into. */
export interface Field {
  /** Its name in the form, different from every step's. */
  readonly name: string;
  readonly label: string;
  /** What Word shows where nothing is written yet. */
  readonly prompt: string;
  /** Its part of the line of fields. */
  readonly share: number;
}

/** The steps of one section. */
export interface Group {
  readonly label: string;
  readonly steps: readonly ChecklistStep[];
}

/** One box. */
export interface ChecklistStep {
  /** The name of its field in the form. */
  readonly id: string;
  readonly text: string;
  /** The page that says more. */
  readonly page: Link;
  /** Where the step stands in the content. */
  readonly source: { readonly file: VFile; readonly place: Place | undefined };
}

/** Whom to write to. */
export interface Correspondent {
  readonly name: string;
  readonly organization: string;
  readonly purpose: string;
  readonly email: Link;
}

/** Gathers what the checklist says. */
export function toChecklist(corpus: Corpus): Checklist {
  const { site } = corpus;
  const date = reviewedOn(corpus);
  const groups = toGroups(corpus);
  const contact = corpus.contacts.get(site.contact);
  const names = new Set(stepsOf({ groups }).map(({ id }) => id));
  const toField = (name: string, label: string, share: number): Field => ({
    name: freeName(name, names),
    label: toXmlText(label),
    prompt: `Enter ${toXmlText(label).toLowerCase()}`,
    share,
  });
  const widths = site.checklist.fields.reduce((sum, { width }) => sum + width, 0);
  return {
    title: toXmlText(site.checklist.title),
    toolkit: { text: toXmlText(site.title), href: toHref(homeOf(corpus)) },
    introduction: toXmlText(site.checklist.introduction),
    publisher: toXmlText(site.publisher),
    language: toXmlText(site.language),
    date,
    imprint: [
      ...(site.version === undefined ? [] : [`Version ${toXmlText(site.version)}`]),
      `Reviewed ${toLongDate(date)}`,
      ...(site.url === undefined ? [] : [toXmlText(site.url)]),
    ],
    fields: site.checklist.fields.map((each) => toField(each.id, each.label, each.width / widths)),
    groups,
    ...(contact && {
      contact: {
        name: toXmlText(contact.name ?? contact.role ?? ''),
        organization: toXmlText(contact.organization),
        purpose: toXmlText(contact.purpose),
        email: { text: toXmlText(contact.email), href: mailAddress(contact) },
      },
    }),
    notes: toField('notes', 'Notes', 1),
  };
}

/** All steps in reading order. */
export function stepsOf({ groups }: Pick<Checklist, 'groups'>): readonly ChecklistStep[] {
  return groups.flatMap((group) => group.steps);
}

/** The words above the second column where a group goes on. */
export function continuedLabel(label: string): string {
  return `${label}, continued`;
}

/** The entries at the top, each a group; neighbours outside any section share the toolkit's name. */
function toGroups(corpus: Corpus): readonly Group[] {
  const groups: { label: string; steps: ChecklistStep[] }[] = [];
  for (const node of corpus.navigation) {
    const steps = pagesOf([node]).flatMap((page) => toSteps(corpus, page));
    if (steps.length === 0) continue;
    const isSection = node.children.length > 0;
    const label = toXmlText(isSection ? node.label : corpus.site.title);
    const last = groups.at(-1);
    if (!isSection && last?.label === label) last.steps.push(...steps);
    else groups.push({ label, steps });
  }
  return groups;
}

function toSteps(corpus: Corpus, page: Page): readonly ChecklistStep[] {
  const href = toHref(page);
  const text = toXmlText(labelOf(corpus, page));
  return page.steps.map((step, index) => ({
    id: step.id,
    text: toXmlText(step.text),
    page: { text, href },
    source: { file: page.file, place: page.placeOf(['steps', index, 'text']) },
  }));
}

function toHref(page: Page | undefined): string {
  const path = sitePath(page?.id ?? 'index.md');
  return `../site/${toPathAddress(path)}`;
}

/** A step may be called `date`: two fields of one name would be one field. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}-field`, taken) : name;
}
