import {
  asSentence,
  inOneLine,
  checklistTitle,
  messagesOf,
  pagesOf,
  reviewedOn,
  siteContact,
  statementOf,
  wordsOf,
  type Corpus,
} from '../model/index.ts';

/**
 * What checklists have in print apart from labels of fields and texts of steps, in this edition and, as far as it is
 * known, in those before.
 */
export function printedOn(corpus: Corpus): readonly string[] {
  const { site, navigation, records } = corpus;
  const { checklist } = site;
  const contact = siteContact(corpus);
  const { say, date } = messagesOf(corpus);
  const reviewed = reviewedOn(corpus);
  const day = reviewed === undefined ? undefined : date(reviewed);
  const all = [
    site.title,
    checklistTitle(corpus),
    ...Object.values(records.records).map(({ name }) => `${checklistTitle(corpus)}: ${name}`),
    checklist.introduction,
    checklist.notice,
    checklist.taken,
    checklist.considering?.label,
    site.notice,
    site.publisher,
    site.url,
    site.version === undefined ? undefined : say('document.version', { version: site.version }),
    ...(day === undefined ? [] : [site.dateLabel, 'Reviewed']).flatMap((label) => [
      `${label} ${day}`,
      say('form.factDates', { date: `${label} ${day}` }),
    ]),
    say('form.pageLegend'),
    say('form.contact'),
    contact?.name,
    contact?.role,
    contact?.organization,
    contact?.email,
    contact?.purpose,
    ...pagesOf(navigation).map(({ meta }) => meta.title),
    ...labelsIn(navigation, corpus),
    ...factsIn(corpus),
  ];
  return [...new Set(all.filter((each) => each !== undefined))];
}

function labelsIn(nodes: Corpus['navigation'], corpus: Corpus): readonly string[] {
  const { say } = messagesOf(corpus);
  return nodes.flatMap(({ label, children }) => [
    label,
    say('part.continued', { title: label }),
    ...labelsIn(children, corpus),
  ]);
}

/** The sentences about records, as they are and as they were before. */
function factsIn(corpus: Corpus): readonly string[] {
  const { facts, records } = corpus.records;
  const messages = messagesOf(corpus);
  const { say, date: toDay } = messages;
  const sentence = (text: string): string => asSentence(messages, text);
  const kinds = Object.entries(facts).flatMap(([id, kind]) => {
    const day = toDay(kind.asOf);
    const source = kind.shortSource;
    return Object.values(records).flatMap(({ name, inText, facts: recorded }) => {
      const value = Object.hasOwn(recorded, id) ? recorded[id] : undefined;
      if (value === undefined) return [];
      const former = `${kind.label}: ${wordsOf(kind, value)} (${source}, as of ${day})`;
      return [
        inOneLine([
          say('form.asOf', { date: day, fact: sentence(statementOf(messages, kind, value)) }),
          sentence(source),
        ]),
        `On record: ${former}`,
        `On record for ${inText ?? name}: ${former}`,
      ];
    });
  });
  const later = Object.values(records).flatMap((record) =>
    record.later.flatMap(({ text, date, source, shortSource }) => {
      const day = toDay(date);
      const cited = sentence(shortSource ?? source);
      return [
        inOneLine([say('form.since', { change: sentence(text) }), cited]),
        inOneLine([say('form.sinceDate', { date: day, change: sentence(text) }), cited]),
        say('form.since', { change: text }),
        `${say('form.since', { change: text })} (${day})`,
      ];
    }),
  );
  return [...kinds, ...later];
}
