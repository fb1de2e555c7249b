import type { Element } from '../../../ooxml/index.ts';
import { toWebAddress } from '../../../model/index.ts';
import { toXmlText } from '../../word/text.ts';
import type { Sentence } from '../recorded-facts.ts';
import { hyperlink, run, textRun } from './elements.ts';
import { quietLink } from './styles.ts';

/** A link; plain text where it has no address. */
export function toLink(
  text: string,
  href: string | undefined,
  style: 'Hyperlink' | typeof quietLink = 'Hyperlink',
  look: { readonly size?: number } = {},
): Element {
  if (href === undefined) return textRun(text, { ...look, ...(style === quietLink && { style }) });
  return hyperlink(toXmlText(toWebAddress(href)), textRun(text, { style, ...look }));
}

/** A sentence whose source is a link. */
export function toSourced({ before, source, after }: Sentence): readonly Element[] {
  return [run(before), toLink(source.text, source.href, quietLink), textRun(after)];
}
