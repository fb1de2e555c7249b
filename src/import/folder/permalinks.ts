import { posix } from 'node:path';
import { compare, generatedPages } from '../../model/index.ts';
import { keyOf } from './addresses.ts';
import type { ForeignPage } from './foreign-page.ts';
import { pageEnding } from './page-paths.ts';

/** Files of pages by the addresses that they have, or had, on the site of the tool. */
export function permalinksOf(
  pages: ReadonlyMap<string, ForeignPage>,
  docs: string,
): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const add = (address: string, file: string): void => {
    const key = keyOf(address);
    if (!links.has(key)) links.set(key, file);
  };
  for (const [file, { front }] of pages)
    for (const address of front.addresses) {
      add(address, file);
      // What is no whole address stands for the name of the file.
      if (!address.includes('/'))
        add(posix.join(posix.dirname(relative(file, docs)), address), file);
    }
  for (const [file, { front }] of pages) for (const address of front.former) add(address, file);
  for (const file of pages.keys()) {
    const path = relative(file, docs).replace(pageEnding, '');
    add(path.replace(/(?:^|\/)(?:README|_index)$/i, ''), file);
    // Numbers that files are sorted by are not part of addresses.
    add(path.replace(/(^|\/)\d+[-_.]+/g, '$1'), file);
  }
  return links;
}

/** The former paths of each page, in our form: those that no page has now, each once. */
export function aliasesOf(
  pages: ReadonlyMap<string, ForeignPage>,
): ReadonlyMap<ForeignPage, readonly string[]> {
  const taken = new Set<string>([
    ...Object.values(generatedPages),
    ...[...pages.values()].map(({ path }) => path.toLowerCase()),
  ]);
  const aliases = new Map<ForeignPage, readonly string[]>();
  for (const page of pages.values()) {
    const own = page.front.former.flatMap((address) => {
      const key = keyOf(address);
      const path = `${key}.md`;
      const isPath = /^[^\s?#:]+$/.test(key) && !/^(?:[a-z]+:)?\/\//i.test(address);
      if (!isPath || taken.has(path)) {
        page.log.leave(1, 'former address', `The former address \`${address}\` was left out`);
        return [];
      }
      taken.add(path);
      return [path];
    });
    aliases.set(page, own.sort(compare));
  }
  return aliases;
}

function relative(file: string, docs: string): string {
  return docs === '' ? file : file.slice(docs.length + 1);
}
