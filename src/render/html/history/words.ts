import type { Messages } from '../../../locale/index.ts';
import type { WordChange } from '../../../model/index.ts';

/** The message for each part of a page and what became of it. */
const keys = {
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
} as const;

/** What became of a page, such as `moved from a.html, 3 passages changed`. @param before its former path */
export function changeText(
  messages: Messages,
  before: string | undefined,
  words: readonly WordChange[],
): string {
  const { say } = messages;
  const moved = before === undefined ? [] : [say('history.pageMoved', { path: before })];
  const parts = words.map(({ unit, how, count }) => {
    if (unit === 'title') return say('history.titleChanged');
    if (unit === 'description') return say('history.descriptionChanged');
    return say(keys[unit][how], { count });
  });
  return inPairs(messages, [...moved, ...parts]);
}

/** Texts as a list, with the commas of the language. */
export function inPairs({ say }: Messages, texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  return others.reduce((list, second) => say('join.pair', { first: list, second }), first);
}
