import {
  gapBetween,
  fileFragment,
  fileMention,
  fileNote,
  linkedFile,
  publishedUrl,
  messagesOf,
  toCitation,
  type Citation,
  type Target,
} from '../../model/index.ts';
import type { Context } from './context.ts';
import { externalLink, addressLink, isText, type LinkText } from './hyperlink.ts';
import type { Inline } from './inline.ts';
import { pageLink } from './page-link.ts';
import { run } from './run.ts';

/** The content between the brackets of a link. */
export interface LinkContent {
  readonly text: LinkText;
  /** The plain text. */
  readonly words: string;
}

/** A link where there is a target, else its text; followed by where else to look. */
export function link(target: Target, context: Context, content: LinkContent): readonly Inline[] {
  const lookAt = citationOf(context, target)?.lookAt;
  const hint =
    lookAt === undefined
      ? []
      : messagesOf(context.corpus)
          .fill('document.lookAt', { address: addressLink(lookAt, context) })
          .flatMap((piece, index) =>
            typeof piece === 'string'
              ? [run(index === 0 ? ` ${piece}` : piece, context.look)]
              : piece,
          );
  return [...anchor(target, context, content), ...hint];
}

function anchor(target: Target, context: Context, { text, words }: LinkContent): readonly Inline[] {
  // A link's text may contain an address between `<` and `>`, but links cannot be nested.
  if (context.look.link) return text(context);
  const shown: LinkText = (inner) => {
    const children = text(inner);
    return children.some(isText) ? children : [run(nameOf(target), inner.look), ...children];
  };
  if (target.kind === 'external') return externalLink(target.url, context, shown);
  if (target.kind === 'page') {
    const page = context.corpus.pages.get(target.page);
    const { anchor } = target;
    return page ? pageLink({ page, anchor, text: shown, words }, context) : text(context);
  }
  if (target.kind === 'file') return fileLink(target, context, text, shown);
  const url = citationOf(context, target)?.url;
  return url === undefined ? text(context) : externalLink(url, context, shown);
}

/** A link to a file on the published site; where nobody knows that, its words with its name. */
function fileLink(
  target: Extract<Target, { kind: 'file' }>,
  context: Context,
  text: LinkText,
  shown: LinkText,
): readonly Inline[] {
  const { corpus } = context;
  const file = linkedFile(corpus, target);
  if (!file) return text(context);
  const messages = messagesOf(corpus);
  const url = publishedUrl(corpus, file.path);
  const note = url === undefined ? fileMention(messages, file) : fileNote(messages, file);
  const noted: LinkText = (inner) => {
    const parts = shown(inner);
    return parts.some(hasWords) ? [...parts, run(gapBetween('', note) + note, inner.look)] : parts;
  };
  if (url === undefined) return noted(context);
  return externalLink(url + fileFragment(target), context, noted);
}

function hasWords(part: Inline): boolean {
  return part.kind === 'text';
}

function citationOf(context: Context, target: Target): Citation | undefined {
  const resource = target.kind === 'resource' && context.corpus.resources.get(target.id);
  return resource ? toCitation(messagesOf(context.corpus), resource) : undefined;
}

/** The text of a link that has none. */
function nameOf(target: Target): string {
  if (target.kind === 'external') return target.url;
  if (target.kind === 'file') return target.path;
  return target.kind === 'page' ? target.page : 'link';
}
