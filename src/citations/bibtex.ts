import type { CslItem, CslName } from './csl.ts';
import { toDate } from './footnote.ts';

const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
};

/** The fields that name the whole that a work is part of. */
const containers: Readonly<Record<string, string>> = {
  article: 'journaltitle',
  incollection: 'booktitle',
};

/** What LaTeX writes signs as that mean something to it. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Writes works as BibLaTeX in UTF-8. Titles are in two pairs of braces, so that no style changes their case.
 *
 * @see https://ctan.org/pkg/biblatex
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(toEntry).join('\n');
}

function toEntry(item: CslItem): string {
  const type = types[item.type] ?? 'misc';
  const { volume, issue, page, issued, url, archived, note } = item;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${escape(item.title)}}`],
    ['author', item.author.length === 0 ? undefined : item.author.map(toName).join(' and ')],
    [containers[type] ?? 'organization', escaped(item.container)],
    ['publisher', escaped(item.publisher)],
    ['date', issued && toDate(issued)],
    ['volume', escaped(volume)],
    ['number', escaped(issue)],
    ['pages', escaped(page?.replace(/\u2013/g, '--'))],
    // Programs read an address as it is.
    ['url', url],
    // BibLaTeX has no field for it.
    ['archiveurl', archived],
    ['note', escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** An organization is in braces of its own, or it would be taken apart as a person is. */
function toName(name: CslName): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const { family, given, suffix } = name;
  return [family, ...(suffix === undefined ? [] : [suffix]), given].map(escape).join(', ');
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escape(text);
}

function escape(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
