import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { toWebAddress } from '../../../model/index.ts';
import { run } from './run.ts';
import { toXmlText } from '../../word/text.ts';
import type { Sentence } from '../facts.ts';
import { quietLink } from './styles.ts';

/** A link; plain text where it has no address. */
export function toLink(
  text: string,
  href: string | undefined,
  style: 'Hyperlink' | typeof quietLink = 'Hyperlink',
  { size }: { readonly size?: number } = {},
): ParagraphChild {
  const look = size === undefined ? {} : { size };
  if (href === undefined)
    return new TextRun({ text, ...look, ...(style === quietLink && { style }) });
  return new ExternalHyperlink({
    link: toXmlText(toWebAddress(href)),
    children: [new TextRun({ text, style, ...look })],
  });
}

/** A sentence whose source is a link. */
export function toSourced({ before, source, after }: Sentence): readonly ParagraphChild[] {
  return [run(before), toLink(source.text, source.href, quietLink), new TextRun(after)];
}
