import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What a reader must find in a page, by its path. */
export interface Facts {
  readonly text: readonly string[];
  readonly resources?: readonly string[];
  readonly contacts?: readonly string[];
  readonly footnotes?: readonly string[];
  readonly links?: readonly string[];
}

/** The facts of each page. */
export const facts = Object.entries(
  parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8')) as Record<string, Facts>,
);

/** The facts that a text lacks. */
export function missing(wanted: readonly string[], texts: readonly string[]): string[] {
  const text = plain(texts.join('\n'));
  return wanted.filter((fact) => !text.includes(plain(fact)));
}

/** Text for comparing: lower case, white space folded, quotes straight. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ');
}
