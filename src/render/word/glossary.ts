import type { PhrasingContent, TableRow } from 'mdast';
import { byText, messagesOf } from '../../model/index.ts';
import { backBookmarks } from './bookmarks.ts';
import type { Context } from './context.ts';
import { headedPart, type DocumentPart } from './part.ts';
import { table } from './table.ts';

/** The acronyms and their meanings; empty if there are none. */
export function glossary(context: Context): DocumentPart | undefined {
  const acronyms = [...context.corpus.acronyms].sort(byText(([code]) => code));
  if (acronyms.length === 0) return undefined;
  const { definitions } = context.corpus;
  const messages = messagesOf(context.corpus);
  const { say } = messages;
  const title = say('glossary.title');
  const rows = acronyms.map(([short, words]) => {
    const definition = definitions.get(short);
    return [
      short,
      definition === undefined
        ? words
        : say('join.sentences', { first: words, second: definition }),
    ];
  });
  const children = [[say('document.acronym'), say('document.meaning')], ...rows].map(toRow);
  const entries = { type: 'table', children } as const;
  const block = table(entries, { ...context, subject: title }, { rowMarginTwip: 30 });
  return headedPart(title, backBookmarks.glossary, block, messages);
}

function toRow(texts: readonly string[]): TableRow {
  const children = texts.map((value) => {
    const text: PhrasingContent = { type: 'text', value };
    return { type: 'tableCell' as const, children: [text] };
  });
  return { type: 'tableRow', children };
}
