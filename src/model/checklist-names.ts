import type { Corpus } from './corpus.ts';
import { messagesOf } from './messages.ts';
import { perCorpus } from './per-corpus.ts';

/** The names of a checklist's form fields: those who print it and those who read it back agree here. */
interface ChecklistNames {
  /** The fields at the top, by their ids in site.yaml. */
  readonly fields: ReadonlyMap<string, string>;
  /** The field for notes at the foot of the page. */
  readonly notes: string;
  /** The field for what the team only considers; used where site.yaml asks for notes on it. */
  readonly considering: string;
  /** The names that belong to each step, by its id. */
  readonly steps: ReadonlyMap<string, StepNames>;
}

/** The names that belong to a step. */
interface StepNames {
  /** The box for "has taken": the id of the step. */
  readonly taken: string;
  /** The box for "is considering"; used where site.yaml asks for two boxes. */
  readonly considering: string;
  /** The field for a note. */
  readonly note: string;
}

/** Endings of names; a name that is already in use gets `field`, several times if need be. */
export const nameEndings = {
  note: '-note',
  considering: '-considering',
  field: '-field',
} as const;

/** Word refuses longer titles and names of controls. */
export const longestInWord = 64;

/** The name of a control in Word: a long one is cut, but keeps its ending, which tells what the control is for. */
export function toWordName(name: string): string {
  if (name.length <= longestInWord) return name;
  const ending = Object.values(nameEndings).find((each) => name.endsWith(each)) ?? '';
  return name.slice(0, longestInWord - ending.length) + ending;
}

/** The title of the checklist: what the language calls one, unless site.yaml says. */
export function checklistTitle(corpus: Corpus): string {
  return corpus.site.checklist.title ?? messagesOf(corpus).say('checklist.title');
}

/** Whether there is a checklist: one of no steps would have nothing to tick. */
export const hasChecklist = perCorpus(({ pages }: Corpus): boolean =>
  [...pages.values()].some(({ steps }) => steps.length > 0),
);

/** The ids of the fields at the foot of the page. */
export const footFields = { notes: 'notes', considering: 'considering' } as const;

/**
 * The names of all fields, each of them unique: a step may be called `date`, and two fields with one name would be
 * one field. The names for what is considered come last, so that the others are the same with and without them.
 */
export const checklistNames = perCorpus(({ site, pages }: Corpus): ChecklistNames => {
  const steps = [...pages.values()].flatMap((page) => page.steps.map(({ id }) => id));
  const taken = new Set(steps);
  const take = (name: string): string => {
    const free = freeName(name, taken);
    taken.add(free);
    return free;
  };
  const takeAll = (ids: readonly string[], ending: string): ReadonlyMap<string, string> =>
    new Map(ids.map((id) => [id, take(id + ending)]));
  const inOrder = [...site.checklist.fields].sort((a, b) => a.row - b.row);
  const fields = takeAll(
    inOrder.map(({ id }) => id),
    '',
  );
  const notes = take(footFields.notes);
  const noteNames = takeAll(steps, nameEndings.note);
  const considering = take(footFields.considering);
  const consideringNames = takeAll(steps, nameEndings.considering);
  return {
    fields,
    notes,
    considering,
    steps: new Map(
      steps.map((id) => [
        id,
        {
          taken: id,
          considering: consideringNames.get(id) ?? id + nameEndings.considering,
          note: noteNames.get(id) ?? id + nameEndings.note,
        },
      ]),
    ),
  };
});

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(name + nameEndings.field, taken) : name;
}
