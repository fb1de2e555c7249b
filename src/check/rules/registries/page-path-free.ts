import { isReservedPath } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds pages, aliases and other files at the paths of what the site adds. */
export const pagePathFree: CorpusRule = {
  id: 'page-path-free',
  severity: 'error',
  scope: 'corpus',
  summary:
    'No page, alias or other file has the path of a file that the site generates, such as `glossary.md`.',
  why: 'Two pages or files cannot have the same address.',
  examples: {
    good: [{ front: { aliases: '[words.md]' } }],
    bad: [
      { others: { 'glossary.md': { front: { title: 'Our Words' } } } },
      { front: { aliases: '[a-z.md]' } },
      { body: 'See [the rules](robots.txt).', files: { 'robots.txt': 'None' } },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) {
      if (isReservedPath(corpus, page.id))
        yield {
          file: page.id,
          message: `The site generates a page at ${quote(page.id)}`,
          place: { line: 1, column: 1 },
          help: 'Rename this file, and change its entry in `navigation` of site.yaml.',
        };
      for (const [index, alias] of page.meta.aliases.entries())
        if (isReservedPath(corpus, alias))
          yield {
            file: page.id,
            message: `Alias ${quote(alias)} is the path of a page that the site generates`,
            place: page.placeOf(['aliases', index]),
            help: 'Remove the alias.',
          };
    }
    for (const path of [...corpus.images.keys(), ...corpus.attachments.keys()])
      if (isReservedPath(corpus, path))
        yield {
          file: path,
          message: `The site has a file of its own at ${quote(path)}`,
          place: { line: 1, column: 1 },
          help: 'Rename this file or move it to another folder, and change the links to it.',
        };
  },
};
