import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { madePages, shortFormIds, toMentionsIn, type Corpus } from '../../model/index.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** Elements whose short forms stay as they are: links, headings, code, titles of works, numbers of notes. */
const left = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'em', 'sup', 'th']);

/** Links each short form where a text first uses it to its entry in the glossary. */
export function linkShortForms(view: View, nodes: readonly ElementContent[]): ElementContent[] {
  const { mentionsIn, ids } = glossaryOf(view.corpus);
  const seen = new Set<string>();
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element')
      return [left.has(node.tagName) ? node : { ...node, children: node.children.flatMap(visit) }];
    if (node.type !== 'text') return [node];
    const parts: ElementContent[] = [];
    let done = 0;
    for (const { short, start, end } of mentionsIn(node.value)) {
      const id = ids.get(short);
      if (id === undefined || seen.has(short)) continue;
      seen.add(short);
      parts.push({ type: 'text', value: node.value.slice(done, start) });
      parts.push(link(view, id, node.value.slice(start, end)));
      done = end;
    }
    const rest = { type: 'text', value: node.value.slice(done) } as const;
    return [...parts, rest].filter((each) => each.type !== 'text' || each.value !== '');
  };
  return nodes.flatMap(visit);
}

function link(view: View, id: string, text: string): Element {
  const href = view.isJoined ? `#${id}` : pageHref(view, madePages.glossary, id);
  return h('a', { className: ['short-form'], href }, text);
}

/** What finds short forms takes long to make, and every page needs it. */
const made = new WeakMap<
  Corpus,
  { mentionsIn: ReturnType<typeof toMentionsIn>; ids: ReadonlyMap<string, string> }
>();

function glossaryOf(corpus: Corpus): NonNullable<ReturnType<typeof made.get>> {
  const { acronyms } = corpus;
  const found = made.get(corpus) ?? {
    mentionsIn: toMentionsIn(acronyms),
    ids: shortFormIds(acronyms),
  };
  made.set(corpus, found);
  return found;
}
