import type { Messages } from '../../../locale/index.ts';
import type { Nodes } from 'mdast';
import {
  bodyBlocksOf,
  labelOf,
  messagesOf,
  sitePath,
  toPathAddress,
  trailTo,
  type Corpus,
  type Page,
  type SearchDocument,
} from '../../../model/index.ts';
import { namesIn } from './names-in.ts';
import { joinTexts } from './join-texts.ts';

/** A page with the text before its first section, then its sections. */
export function pageDocuments(corpus: Corpus, page: Page): readonly SearchDocument[] {
  const { title, description } = page.meta;
  const label = labelOf(corpus, page);
  const section = trailTo(corpus, page.id).at(-2)?.label;
  const address = toPathAddress(sitePath(page.id));
  const messages = messagesOf(corpus);
  const { intro, parts, notes } = textsOf(page, messages);
  const steps = page.steps.map(({ text }) => text);
  const also = [
    ...(label === title ? [] : [label]),
    ...(page.kind === 'references' ? namesIn(messages.say('search.referencesNames')) : []),
  ];
  return [
    {
      kind: 'page',
      title,
      ...(section !== undefined && { where: section }),
      href: address,
      ...(also.length > 0 && { also }),
      text: joinTexts(messages, [
        ...(description === undefined ? [] : [description]),
        ...steps,
        ...intro,
        ...notes,
      ]),
    },
    ...parts.map(({ title: heading, anchor, texts }): SearchDocument => ({
      kind: 'part',
      title: heading,
      where: label,
      href: `${address}#${toPathAddress(anchor)}`,
      text: joinTexts(messages, texts),
    })),
  ];
}

interface Part {
  readonly title: string;
  readonly anchor: string;
  readonly texts: string[];
}

interface PageTexts {
  readonly intro: readonly string[];
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}

/** A page's texts, split at the headings that have an anchor; footnotes in the order of their numbers. */
function textsOf(page: Page, messages: Messages): PageTexts {
  const intro: string[] = [];
  const parts: Part[] = [];
  const notes = new Map(page.notes.map(({ definition }) => [definition, new Array<string>()]));
  const top = new Set<Nodes>(page.tree.children);
  for (const { node, text, footnote } of bodyBlocksOf(page)) {
    const isPart = node?.type === 'heading' && top.has(node);
    const anchor = isPart ? page.anchors.get(node) : undefined;
    if (footnote) notes.get(footnote)?.push(text);
    else if (anchor) parts.push({ title: joinTexts(messages, [text]), anchor, texts: [] });
    else (parts.at(-1)?.texts ?? intro).push(text);
  }
  return { intro, parts, notes: [...notes.values()].flat() };
}
