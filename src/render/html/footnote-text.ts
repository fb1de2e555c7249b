import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../model/index.ts';
import { toNodes } from './text.ts';
import type { TextView } from './view.ts';

/** A note's text, with something at the end of its last line. */
export function footnoteText(
  view: TextView,
  note: Note,
  ending: readonly ElementContent[],
): ElementContent[] {
  const nodes = toNodes(view, note.definition.children);
  const last = nodes.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...nodes, h('p', [...ending])];
  return [...nodes.slice(0, -1), { ...last, children: [...last.children, ...ending] }];
}
