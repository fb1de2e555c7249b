import {
  byText,
  recordedValue,
  recordPage,
  recordRowId,
  wordsOf,
  type Corpus,
  type DataItem,
  type RecordEntry,
  type RecordKinds,
} from '../../model/index.ts';
import { onSite } from './on-site.ts';

type Recorded = DataItem<'records'>['facts'];

/** Of a fact of which only a later change is on record. */
const unknown = { value: null, words: null };

/** The records by their codes, each value with its source and day. */
export function recordItems(corpus: Corpus): readonly DataItem<'records'>[] {
  return Object.entries(corpus.records.records)
    .sort(byText(([code]) => code))
    .map(([code, record]) => ({
      code,
      name: record.name,
      also: record.also,
      ...onSite(corpus, recordPage(corpus), recordRowId(corpus, code)),
      facts: toRecorded(corpus, record),
    }));
}

function toRecorded({ records }: Corpus, record: RecordEntry): Recorded {
  return Object.fromEntries(
    Object.entries(records.facts).flatMap(([id, kind]) => {
      const value = recordedValue(record, id);
      const later = record.later
        .filter(({ fact }) => fact === id)
        .map(({ text, date, source, url }) => ({ text, date, source, url }));
      if (value === undefined && later.length === 0) return [];
      const { label, asOf, source, url } = kind;
      const said = value === undefined ? unknown : { value, words: wordsOf(kind, value) };
      return [[id, { label, ...said, asOf, source, url, later }]];
    }),
  );
}

/** The kinds of facts about records. */
export function recordKinds({ records }: Corpus): RecordKinds {
  return Object.fromEntries(
    Object.entries(records.facts).map(([id, { label, meaning, asOf, source, url, bearsOn }]) => [
      id,
      {
        label,
        meaning,
        asOf,
        source,
        url,
        steps: bearsOn.flatMap((each) => ('step' in each ? [each.step] : [])),
        pages: bearsOn.flatMap((each) => ('page' in each ? [each.page] : [])),
      },
    ]),
  );
}
