import {
  messagesOf,
  recordedValue,
  statementOf,
  wordsOf,
  type Corpus,
  type FactKind,
  type RecordEntry,
  asSentence,
  gapBetween,
} from '../../model/index.ts';
import type { Messages } from '../../locale/index.ts';
import { toXmlText } from '../word/text.ts';

/** A text and its address. Addresses of pages are relative to the site's folder. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A sentence, and its source. */
export interface Sentence {
  readonly before: string;
  readonly source: Link;
  readonly after: string;
  /** The same in a few words. */
  readonly short: string;
}

/** What is on record about a record, and what has changed since: each a sentence. */
export interface RecordedFact {
  readonly bearsOn: FactKind['bearsOn'];
  readonly sentences: readonly [record: Sentence, ...later: Sentence[]];
}

/**
 * The facts of records.yaml about a record, in the order of their kinds. They say what a source said on its date,
 * not what is true today.
 */
export function factsOf(corpus: Corpus, record: RecordEntry): readonly RecordedFact[] {
  const messages = messagesOf(corpus);
  return Object.entries(corpus.records.facts).flatMap(([id, kind]) => {
    const value = recordedValue(record, id);
    if (value === undefined) return [];
    const later = record.later
      .filter(({ fact }) => fact === id)
      .map((each) => toLater(each, messages));
    return [{ bearsOn: kind.bearsOn, sentences: [toRecord(kind, value, messages), ...later] }];
  });
}

/** The text of a sentence. */
export function textOf({ before, source, after }: Sentence): string {
  return `${before}${source.text}${after}`;
}

function toRecord(kind: FactKind, value: string, messages: Messages): Sentence {
  const { say, date } = messages;
  const day = date(kind.asOf);
  return toSentence(
    messages,
    say('form.asOf', { date: day, fact: statementOf(messages, kind, value) }),
    { text: kind.shortSource, href: kind.url },
    say('join.aside', { text: wordsOf(kind, value), aside: day }),
  );
}

/** Adds the date where the text does not give it. */
function toLater(
  { text, date, source, shortSource, url }: RecordEntry['later'][number],
  messages: Messages,
): Sentence {
  const day = messages.date(date);
  const change = text.includes(day)
    ? messages.say('form.since', { change: text })
    : messages.say('form.sinceDate', { date: day, change: text });
  return toSentence(messages, change, { text: shortSource ?? source, href: url }, text);
}

function toSentence(messages: Messages, statement: string, source: Link, short: string): Sentence {
  const own = toText(asSentence(messages, statement));
  return {
    before: own + gapBetween(own, source.text),
    source: { text: toText(source.text), href: source.href },
    after: asSentence(messages, source.text).slice(source.text.length),
    short: toText(short),
  };
}

/** Safe in XML, with single spaces. */
function toText(text: string): string {
  return toXmlText(text).replace(/[ \t]+/g, ' ');
}
