import {
  pagesOf,
  reviewedOn,
  statementOf,
  toLongDate,
  wordsOf,
  type Corpus,
} from '../model/index.ts';

/**
 * What checklists have in print apart from labels of fields and texts of steps, in this edition and, as far as it is
 * known, in those before.
 */
export function printedOn(corpus: Corpus): readonly string[] {
  const { site, navigation, contacts, records } = corpus;
  const { checklist } = site;
  const contact = contacts.get(site.contact);
  const day = toLongDate(reviewedOn(corpus));
  const all = [
    site.title,
    checklist.title,
    ...Object.values(records.records).map(({ name }) => `${checklist.title}: ${name}`),
    checklist.introduction,
    checklist.notice,
    checklist.taken,
    checklist.considering?.label,
    site.notice,
    site.publisher,
    site.url,
    site.version === undefined ? undefined : `Version ${site.version}`,
    ...[site.dateLabel, 'Reviewed'].flatMap((label) => [
      `${label} ${day}`,
      `${label} ${day}; each fact is of the date beside it`,
    ]),
    'p.: page of the Word toolkit',
    'Contact',
    contact?.name,
    contact?.role,
    contact?.organization,
    contact?.email,
    contact?.purpose,
    ...pagesOf(navigation).map(({ meta }) => meta.title),
    ...labelsIn(navigation),
    ...factsIn(corpus),
  ];
  return [...new Set(all.filter((each) => each !== undefined))];
}

function labelsIn(nodes: Corpus['navigation']): readonly string[] {
  return nodes.flatMap(({ label, children }) => [
    label,
    `${label}, continued`,
    ...labelsIn(children),
  ]);
}

/** The sentences about records, as they are and as they were before. */
function factsIn({ records: { facts, records } }: Corpus): readonly string[] {
  const kinds = Object.entries(facts).flatMap(([id, kind]) => {
    const day = toLongDate(kind.asOf);
    const source = kind.shortSource;
    return Object.values(records).flatMap(({ name, inText, facts: recorded }) => {
      const value = Object.hasOwn(recorded, id) ? recorded[id] : undefined;
      if (value === undefined) return [];
      const former = `${kind.label}: ${wordsOf(kind, value)} (${source}, as of ${day})`;
      return [
        `As of ${day}: ${withPeriod(statementOf(kind, value))} ${withPeriod(source)}`,
        `On record: ${former}`,
        `On record for ${inText ?? name}: ${former}`,
      ];
    });
  });
  const later = Object.values(records).flatMap((record) =>
    record.later.flatMap(({ text, date, source, shortSource }) => {
      const day = toLongDate(date);
      const cited = withPeriod(shortSource ?? source);
      return [
        `Since then: ${withPeriod(text)} ${cited}`,
        `Since then (${day}): ${withPeriod(text)} ${cited}`,
        `Since then: ${text}`,
        `Since then: ${text} (${day})`,
      ];
    }),
  );
  return [...kinds, ...later];
}

function withPeriod(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}.`;
}
