/** What files of reference managers are written in. */
export type CitationFormat = 'csl-json' | 'bibtex' | 'ris';

const byEnding: Readonly<Record<string, CitationFormat>> = {
  json: 'csl-json',
  bib: 'bibtex',
  bibtex: 'bibtex',
  ris: 'ris',
};

/** The endings of files, as help names them. */
export const citationEndings = '.json (CSL-JSON), .bib (BibTeX) or .ris';

/** The format that the ending of a file name says; undefined for others. */
export function citationFormatOf(name: string): CitationFormat | undefined {
  return byEnding[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}
