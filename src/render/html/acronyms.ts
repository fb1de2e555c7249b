import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { generatedPages, perCorpus, acronymIds, toMentionsIn } from '../../model/index.ts';
import { pageHref, partHref } from './href.ts';
import type { View } from './view.ts';

/** Elements whose acronyms stay as they are: links, headings, code, titles of works, numbers of notes. */
const skipped = new Set([
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'code',
  'pre',
  'em',
  'abbr',
  'kbd',
  'summary',
  'sup',
  'th',
]);

/**
 * Links the first use of each acronym in a text to the glossary. A script shows what the entry says as a preview on
 * hover and focus.
 */
export function linkAcronyms(view: View, nodes: readonly ElementContent[]): ElementContent[] {
  const { mentionsIn, ids } = glossaryOf(view.corpus);
  const seen = new Set<string>();
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element')
      return [
        skipped.has(node.tagName) ? node : { ...node, children: node.children.flatMap(visit) },
      ];
    if (node.type !== 'text') return [node];
    const parts: ElementContent[] = [];
    let done = 0;
    for (const { acronym, start, end } of mentionsIn(node.value)) {
      const id = ids.get(acronym);
      if (id === undefined || seen.has(acronym)) continue;
      seen.add(acronym);
      parts.push({ type: 'text', value: node.value.slice(done, start) });
      parts.push(link(view, acronym, id, node.value.slice(start, end)));
      done = end;
    }
    const rest = { type: 'text', value: node.value.slice(done) } as const;
    return [...parts, rest].filter((each) => each.type !== 'text' || each.value !== '');
  };
  return nodes.flatMap(visit);
}

function link(view: View, acronym: string, id: string, text: string): Element {
  const { acronyms, definitions } = view.corpus;
  const { singlePage } = view;
  if (singlePage) {
    const href = partHref(view, singlePage.id, singlePage.lists, id);
    return h('a', { className: ['acronym'], href }, text);
  }
  return h(
    'a',
    {
      className: ['acronym'],
      href: pageHref(view, generatedPages.glossary, id),
      dataWords: acronyms.get(acronym),
      dataDefinition: definitions.get(acronym),
    },
    text,
  );
}

const glossaryOf = perCorpus(({ acronyms }) => ({
  mentionsIn: toMentionsIn(acronyms),
  ids: acronymIds(acronyms),
}));
