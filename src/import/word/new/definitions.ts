import type { BlockContent, Nodes, PhrasingContent } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import type { DefinitionDescription, DefinitionTerm } from '../../../model/index.ts';
import type { WordParagraph } from '../read/document.ts';

type Kind = 'term' | 'description';

/** What a paragraph is of a list of definitions, by the styles of pandoc and of LibreOffice; undefined if it is none. */
export function definitionKind({ style }: WordParagraph): Kind | undefined {
  if (/^(?:definitionterm|listheading)$/.test(style)) return 'term';
  return /^(?:definition|listcontents)$/.test(style) ? 'description' : undefined;
}

/** Adds a term or what it means; false if there is no term that it could be about. */
export function addDefinition(
  target: BlockContent[],
  children: PhrasingContent[],
  kind: Kind,
): boolean {
  if (children.length === 0) return true;
  const last = target.at(-1);
  if (kind === 'term') {
    const term: DefinitionTerm = { type: 'definitionTerm', children };
    if (last?.type === 'definitionList') last.children.push(term);
    else target.push({ type: 'definitionList', children: [term] });
    return true;
  }
  if (last?.type !== 'definitionList') return false;
  const description: DefinitionDescription = {
    type: 'definitionDescription',
    children: [{ type: 'paragraph', children }],
  };
  last.children.push(description);
  return true;
}

const term: Handle = (node: DefinitionTerm, _, writer, info) => {
  const exits = [writer.enter('paragraph'), writer.enter('phrasing')];
  const value = writer.containerPhrasing(node as never, info);
  for (const exit of exits.reverse()) exit();
  return value;
};

const description: Handle = (node: DefinitionDescription, _, writer, info) => {
  const tracker = writer.createTracker(info);
  tracker.move(': ');
  tracker.shift(2);
  const value = writer.containerFlow(node as never, tracker.current());
  return writer.indentLines(value, (line, index, isBlank) =>
    index === 0 ? `: ${line}` : (isBlank ? '' : '  ') + line,
  );
};

const list: Handle = (node: { readonly children: readonly Nodes[] }, _, writer, info) => {
  const last = node.children.findLastIndex(({ type }) => type === 'definitionDescription');
  return node.children
    .map((child, index) => {
      const isNext = child.type === 'definitionTerm' && index > 0;
      const isAfter = node.children[index - 1]?.type === 'definitionDescription';
      // A term without a meaning is a paragraph.
      const gap = index === 0 ? '' : isNext && (isAfter || index > last) ? '\n\n' : '\n';
      return (
        gap + writer.handle(child, node as never, writer, { ...info, before: '\n', after: '\n' })
      );
    })
    .join('');
};

/** Write definitions as this dialect reads them. */
export const definitionHandlers: NonNullable<Options['handlers']> = {
  definitionList: list,
  definitionTerm: term,
  definitionDescription: description,
};
