import {
  recordedValue,
  toLongDate,
  wordsOf,
  type Corpus,
  type FactKind,
  type State,
} from '../../model/index.ts';
import { toXmlText } from '../word/text.ts';

/** A text and its address, relative to the checklist's folder. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A sentence with its source. */
export interface Sentence {
  readonly before: string;
  readonly source: Link;
  readonly after: string;
}

/** What is on record about a state, and what has changed since: each a sentence. */
export interface RecordedFact {
  readonly bearsOn: FactKind['bearsOn'];
  readonly sentences: readonly [record: Sentence, ...later: Sentence[]];
}

/**
 * The facts of states.yaml about a state, in the order of their kinds. They say what a source said on its date,
 * not what is true today.
 */
export function factsOf(corpus: Corpus, state: State): readonly RecordedFact[] {
  return Object.entries(corpus.states.facts).flatMap(([id, kind]) => {
    const value = recordedValue(state, id);
    if (value === undefined) return [];
    const later = state.later.filter(({ fact }) => fact === id).map(toLater);
    return [{ bearsOn: kind.bearsOn, sentences: [toRecord(kind, value), ...later] }];
  });
}

/** The same fact, with the name of the state. */
export function aboutState({ bearsOn, sentences }: RecordedFact, name: string): RecordedFact {
  const [record, ...later] = sentences;
  const before = `${onRecord} for ${name}${record.before.slice(onRecord.length)}`;
  return { bearsOn, sentences: [{ ...record, before }, ...later] };
}

/** The text of a sentence. */
export function textOf({ before, source, after }: Sentence): string {
  return `${before}${source.text}${after}`;
}

const onRecord = 'On record';

function toRecord(kind: FactKind, value: string): Sentence {
  const { label, shortSource, url, asOf } = kind;
  return {
    before: `${onRecord}: ${toXmlText(label)}: ${toXmlText(wordsOf(kind, value))} (`,
    source: { text: toXmlText(shortSource), href: url },
    after: `, as of ${toLongDate(asOf)})`,
  };
}

/** Adds the date where the text does not give the year. */
function toLater({ text, date, url }: State['later'][number]): Sentence {
  const isDated = text.includes(date.slice(0, 4));
  return {
    before: 'Since then: ',
    source: { text: toXmlText(text), href: url },
    after: isDated ? '' : ` (${toLongDate(date)})`,
  };
}
