import type { Messages } from '../../../locale/index.ts';
import type { WordChange, WordUnit } from '../../../model/index.ts';

/** The message for each part of a page that is counted, and what became of it. */
const counted = {
  heading: {
    added: 'history.headingAdded',
    changed: 'history.headingChanged',
    removed: 'history.headingRemoved',
  },
  passage: {
    added: 'history.passageAdded',
    changed: 'history.passageChanged',
    removed: 'history.passageRemoved',
  },
  step: {
    added: 'history.stepAdded',
    changed: 'history.stepChanged',
    removed: 'history.stepRemoved',
  },
  footnote: {
    added: 'history.footnoteAdded',
    changed: 'history.footnoteChanged',
    removed: 'history.footnoteRemoved',
  },
} as const satisfies Partial<Record<WordUnit, Record<WordChange['how'], string>>>;

/** What became of a page, such as `moved from a.html, 3 passages changed`. @param before its former path */
export function changeText(
  messages: Messages,
  before: string | undefined,
  words: readonly WordChange[],
): string {
  const { say } = messages;
  const moved = before === undefined ? [] : [say('history.pageMoved', { path: before })];
  const parts = words.map(({ unit, how, count }) =>
    isCounted(unit) ? say(counted[unit][how], { count }) : say(single(unit)),
  );
  return inPairs(messages, [...moved, ...parts]);
}

/** The message for what each page has once. */
function single(unit: Exclude<WordUnit, keyof typeof counted>) {
  switch (unit) {
    case 'title':
      return 'history.titleChanged';
    case 'menuName':
      return 'history.menuNameChanged';
    case 'description':
      return 'history.descriptionChanged';
    case 'position':
      return 'history.positionChanged';
    case 'resources':
      return 'history.resourcesChanged';
    case 'contacts':
      return 'history.contactsChanged';
  }
}

function isCounted(unit: WordUnit): unit is keyof typeof counted {
  return unit in counted;
}

/** Texts as a list, with the commas of the language. */
export function inPairs({ say }: Messages, texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  return others.reduce((list, second) => say('join.pair', { first: list, second }), first);
}
