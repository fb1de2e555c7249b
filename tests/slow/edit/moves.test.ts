import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveFiles, textsAfter } from '../../../src/edit/index.ts';
import type { Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';

const paths = ['a.md', 'b.md', 'x/index.md', 'x/c.md', 'x/y/d.md', 'ü/e f.md'] as const;
const path = fc.constantFrom(...paths);
const free = fc.constantFrom('new.md', 'x/new.md', 'z/w/new.md', 'x/y/index.md', 'ü/new one.md');

/** Where each page's links lead, after the pages have moved. */
function targetsOf(corpus: Corpus, moves: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    [...corpus.sources.values()].map(({ id, links }) => [
      moves.get(id) ?? id,
      links.map(({ target }) =>
        target.kind === 'page'
          ? { ...target, page: moves.get(target.page) ?? target.page }
          : target,
      ),
    ]),
  );
}

test('after any moves, every link leads where it led, and nothing else is different', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(path, path, fc.constantFrom('', '#top', '?a=1#top')), { maxLength: 12 }),
      fc.uniqueArray(fc.tuple(path, free), {
        minLength: 1,
        maxLength: 3,
        comparator: (a, b) => a[0] === b[0] || a[1] === b[1],
      }),
      async (links, pairs) => {
        const files = folderOf(
          Object.fromEntries(
            paths.map((from) => [
              from,
              pathway(
                [...links.filter(([page]) => page === from), [from, from, '#here']]
                  .map(([, to, end]) => `[To](${relative(from, String(to))}${String(end)}) it.`)
                  .join('\n\n'),
                { title: JSON.stringify(from) },
              ),
            ]),
          ),
        );
        const moves = new Map<string, string>(pairs);
        const before = await corpusOf(files);
        const change = moveFiles(before, moves);
        expect(change.left).toEqual([]);
        const texts = textsAfter(before, change);
        const after = await corpusOf(movedFiles(files, moves, texts));
        expect(targetsOf(after, new Map())).toEqual(targetsOf(before, moves));
        expect(after.site.navigation.map(({ page }) => page)).toEqual(
          before.site.navigation.map(({ page }) => moves.get(page) ?? page),
        );
        for (const [from, to] of moves) expect(after.pages.get(to)?.meta.aliases).toEqual([from]);
      },
    ),
  ));

function movedFiles(
  files: Files,
  moves: ReadonlyMap<string, string>,
  texts: ReturnType<typeof textsAfter>,
): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      moves.get(file) ?? file,
      texts.get(file)?.after ?? text,
    ]),
  );
}

/** An address as an author writes it. */
function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return (up + to).replaceAll(' ', '%20');
}
