import type { CslItem, CslName } from './csl.ts';

const types: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

/**
 * Writes works as RIS, each tag on one line however long: programs read a broken one as two words.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map(toEntry).join('\r\n');
}

function toEntry(item: CslItem): string {
  const { type, issued, page } = item;
  const [year, month, day] = issued ?? [];
  const [first, last] = page?.split('\u2013') ?? [];
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[type] ?? 'GEN'],
    ['ID', item.id],
    ['TI', item.title],
    ...item.author.map((name) => ['AU', toName(name)] as const),
    ['T2', item.container],
    ['PB', item.publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${padded(month)}/${padded(day)}/`],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['UR', item.url],
    ['AV', item.archived],
    ['N1', item.note],
    ['ER', ''],
  ];
  return tags
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('');
}

function padded(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}

function toName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(', ');
}
