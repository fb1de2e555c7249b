import { messagesOf, type Corpus } from '../../../model/index.ts';

/** What the generated pages are called, in menus and on the pages themselves. */
export function generatedTitles(
  corpus: Corpus,
): Readonly<Record<'aToZ' | 'glossary' | 'facts' | 'records' | 'downloads' | 'history', string>> {
  const { say } = messagesOf(corpus);
  return {
    aToZ: say('index.title'),
    glossary: say('glossary.title'),
    facts: say('fact.title'),
    records: say('record.title'),
    downloads: say('download.title'),
    history: say('history.title'),
  };
}
