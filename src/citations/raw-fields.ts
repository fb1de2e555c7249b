import type { CitationFormat } from './format.ts';

/** What the library reads, and items have a place for. */
const used: Readonly<Record<Exclude<CitationFormat, 'csl-json'>, ReadonlySet<string>>> = {
  bibtex: new Set([
    ...['title', 'subtitle', 'author', 'publisher', 'institution', 'organization', 'school'],
    ...['journal', 'journaltitle', 'booktitle', 'date', 'year', 'month', 'day', 'volume'],
    ...[
      'number',
      'issue',
      'pages',
      'url',
      'doi',
      'note',
      'howpublished',
      'archiveurl',
      'archive-url',
    ],
  ]),
  ris: new Set([
    ...['TY', 'ER', 'ID', 'TI', 'T1', 'AU', 'A1', 'PB', 'T2', 'JO', 'JF', 'JA', 'BT', 'PY', 'Y1'],
    ...['DA', 'VL', 'IS', 'SP', 'EP', 'UR', 'DO', 'AV', 'N1'],
  ]),
};

/** The fields of an entry that nothing is made of, each once: the library leaves out without a word what it doesn't know. */
export function unusedFields(
  text: string,
  format: Exclude<CitationFormat, 'csl-json'>,
): readonly string[] {
  const names = format === 'ris' ? risTags(text) : bibtexFields(text);
  return [...new Set(names)].filter((name) => !used[format].has(name));
}

/**
 * Values as CSL-JSON has them that the library leaves out, reads in some types alone, or changes: it makes `%252F` of the
 * `%2F` of an address.
 */
export function ownValues(
  text: string,
  format: CitationFormat,
): Readonly<Record<string, string | undefined>> {
  if (format === 'csl-json') return {};
  if (format === 'ris') return { DOI: /^DO  - *(\S.*)$/m.exec(text)?.[1]?.trim() };
  return { archive_location: addressIn(text, 'archive-?url'), URL: addressIn(text, 'url') };
}

function addressIn(text: string, field: string): string | undefined {
  const pattern = new RegExp(`[,\\s]${field}\\s*=\\s*[{"]\\s*(https?:[^\\s{}"]+)\\s*[}"]`, 'i');
  return pattern.exec(text)?.[1]?.replace(/\\([%_&#~$])/g, '$1');
}

function risTags(text: string): readonly string[] {
  return [...text.matchAll(/^([A-Z][A-Z0-9])  -[ \t]*(?=\S|$)/gm)].flatMap(([, tag]) => tag ?? []);
}

/** The names before `=`, outside of values; those of abbreviations are not fields. */
function bibtexFields(text: string): readonly string[] {
  const entry = text.slice(entryStart(text));
  const names: string[] = [];
  let depth = 0;
  let isQuoted = false;
  for (const [token, name] of entry.matchAll(/\\.|[{}()"]|([A-Za-z][\w:.+-]*)\s*=/gs)) {
    if (token === '"' && depth === 1) isQuoted = !isQuoted;
    else if (token === '{' || (token === '(' && depth === 0)) depth += 1;
    else if (token === '}') depth -= 1;
    else if (name !== undefined && depth === 1 && !isQuoted) names.push(name.toLowerCase());
  }
  return names;
}

/** Abbreviations come before the entry, on one line. */
function entryStart(text: string): number {
  const starts = [...text.matchAll(/@[ \t]*([a-z]+)[ \t]*[{(]/gi)];
  return starts.find(([, kind]) => kind?.toLowerCase() !== 'string')?.index ?? 0;
}
