import { textIn, type Element } from '../../../ooxml/index.ts';
import { textOfChild } from './run-text.ts';

/**
 * The text of each paragraph of a story, whatever it is in: tables, text boxes, equations, contents. It is taken on a way
 * of its own, so that what the reader passes over is noticed.
 */
export function textsIn(story: Element | undefined): readonly string[] {
  const texts: { text: string }[] = [];
  const visit = (element: Element, around: { text: string }): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name === 'mc:Fallback') continue;
      const own = child.name === 'w:p' ? { text: '' } : around;
      if (own !== around) texts.push(own);
      const said = child.name === 'm:t' ? textIn(child) : textOfChild(child);
      if (said !== undefined) own.text += said;
      else if (apart.has(child.name)) own.text += ' ';
      if (said === undefined) visit(child, own);
    }
  };
  if (story) visit(story, { text: '' });
  return texts.map(({ text }) => text).filter((text) => text.trim() !== '');
}

/** What is between two words. */
const apart: ReadonlySet<string> = new Set(['w:br', 'w:cr', 'w:rt', 'w:rubyBase']);
