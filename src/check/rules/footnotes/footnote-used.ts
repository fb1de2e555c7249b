import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { danglingReferences, labelOf, uncited } from '../../footnotes.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/**
 * Finds footnotes that nothing in the body refers to.
 *
 * One that a misspelled reference was meant for is left to footnote-resolves, and of footnotes that refer to
 * each other only the first is reported: the same change fixes all.
 */
export const footnoteUsed: PageRule = {
  id: 'footnote-used',
  severity: 'error',
  scope: 'page',
  summary: 'Every footnote is referred to in the text of its page.',
  why: 'A footnote without a reference gets no number and appears in no output.',
  examples: {
    good: [{ body: 'A claim.[^report]\n\n[^report]: The Press. "Report." 2018.' }],
    bad: [{ body: 'A claim.\n\n[^report]: The Press. "Report." 2018.' }],
  },
  *check(source) {
    const meant = new Set(danglingReferences(source).map(({ nearest }) => nearest?.name));
    // `^[label]` is left to foreign-markup.
    const left = uncited(source).filter(
      (each) => !meant.has(labelOf(each)) && !source.text.includes(`^[${labelOf(each)}]`),
    );
    for (const definition of toRoots(left)) {
      const label = labelOf(definition);
      yield {
        message: `Nothing refers to footnote ${quote(`[^${label}]`)}`,
        place: definition.position,
        help: `Write ${exact(`[^${label}]`)} after the sentence that it supports, or remove the footnote.`,
      };
    }
  },
};

/** The footnotes from which all the others can be reached. */
function toRoots(definitions: readonly FootnoteDefinition[]): readonly FootnoteDefinition[] {
  const cites = new Map(definitions.map((each) => [each.identifier, citedIn(each)]));
  const citedByOthers = new Set<string>();
  for (const [by, cited] of cites)
    for (const identifier of cited) if (identifier !== by) citedByOthers.add(identifier);
  const isCited = (each: FootnoteDefinition): boolean => citedByOthers.has(each.identifier);
  const reached = new Set<string>();
  const reach = (identifier: string): void => {
    if (reached.has(identifier)) return;
    reached.add(identifier);
    for (const next of cites.get(identifier) ?? []) reach(next);
  };
  const roots: FootnoteDefinition[] = [];
  // Of footnotes that refer to each other in a circle, the first one counts.
  const inOrder = [...definitions.filter((each) => !isCited(each)), ...definitions.filter(isCited)];
  for (const each of inOrder) {
    if (reached.has(each.identifier)) continue;
    roots.push(each);
    reach(each.identifier);
  }
  return roots;
}

function citedIn(definition: FootnoteDefinition): ReadonlySet<string> {
  const cited = new Set<string>();
  visit(definition, 'footnoteReference', (node) => {
    cited.add(node.identifier);
  });
  return cited;
}
