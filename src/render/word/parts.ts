import { messagesOf } from '../../model/index.ts';
import { allResources } from './all-resources.ts';
import type { Context } from './context.ts';
import { glossary } from './glossary.ts';
import { page } from './page.ts';
import { closed, type DocumentPart } from './part.ts';

/** The pages in parts: one for each top-level page with the pages below it. */
export function pageParts(contexts: readonly Context[]): readonly DocumentPart[] {
  const parts: Context[][] = [];
  for (const context of contexts) {
    const last = parts.at(-1);
    if (last && context.outline > 1) last.push(context);
    else parts.push([context]);
  }
  return parts.flatMap((part) => {
    const [first] = part;
    if (!first) return [];
    const blocks = closed(part.flatMap(page), messagesOf(first.corpus));
    return [{ title: first.page.meta.title, blocks }];
  });
}

/** The parts after the pages of a toolkit that are not empty. */
export function backParts(context: Context): readonly DocumentPart[] {
  return [glossary(context), allResources(context)].filter((part) => part !== undefined);
}
