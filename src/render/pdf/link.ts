import {
  gapBetween,
  fileFragment,
  fileMention,
  fileNote,
  linkedFile,
  publishedUrl,
  sitePath,
  messagesOf,
  toCitation,
  toPathAddress,
  toShortAddress,
  toTarget,
  toWebAddress,
  type Citation,
  type Page,
  type Target,
} from '../../model/index.ts';
import { call, joined, pieces, str, type Code } from './code.ts';
import { labelOf, type Context } from './context.ts';

/** A link where there is a target, else its text; followed by where else to look. */
export function link(target: Target, context: Context, text: Code, words: string): Code {
  // A link's text may contain an address between `<` and `>`.
  if (context.inLink) return text;
  const lookAt = citationOf(context, target)?.lookAt;
  const shown = anchor(target, context, text, words);
  if (lookAt === undefined) return shown;
  const address = { code: addressLink(lookAt, context) };
  const hint = messagesOf(context.corpus).fill('document.lookAt', { address });
  const gap = gapBetween('', typeof hint[0] === 'string' ? hint[0] : '');
  return joined([shown, str(gap), ...pieces(hint)]);
}

/** A link to a page of the toolkit: in the file, with its page number, or on the published site. */
export function pageLink(
  page: Page,
  anchor: string | undefined,
  context: Context,
  { text, words }: { readonly text: Code; readonly words: string },
): Code {
  const label = labelOf(context, page, anchor);
  if (label !== undefined && page.id === context.page.id)
    return call('link', [call('label', [str(label)]), text]);
  if (label !== undefined) return call('go', [str(label), text]);
  const url = publishedUrl(context.corpus, sitePath(page.id));
  const fragment = anchor === undefined ? '' : `#${toPathAddress(anchor)}`;
  if (url !== undefined) return externalLink(`${url}${fragment}`, context, text);
  const { title } = page.meta;
  return words.includes(title)
    ? text
    : joined([text, str(` ${messagesOf(context.corpus).say('document.seePage', { title })}`)]);
}

/** An external link. Addresses also come from registries, which no rule checks: an unusable one is plain text. */
export function externalLink(url: string, context: Context, text: Code): Code {
  if (toTarget(url, context.page.id).kind !== 'external') return text;
  return call('link', [str(toWebAddress(url)), text]);
}

/** A link to a page where a resource may be found, under its shortened address. */
export function addressLink(url: string, context: Context): Code {
  return externalLink(url, context, str(toShortAddress(url)));
}

function anchor(target: Target, context: Context, text: Code, words: string): Code {
  if (target.kind === 'external') return externalLink(target.url, context, text);
  if (target.kind === 'page') {
    const page = context.corpus.pages.get(target.page);
    return page ? pageLink(page, target.anchor, context, { text, words }) : text;
  }
  if (target.kind === 'file') return fileLink(target, context, text, words);
  const url = citationOf(context, target)?.url;
  return url === undefined ? text : externalLink(url, context, text);
}

function citationOf({ corpus }: Context, target: Target): Citation | undefined {
  const resource = target.kind === 'resource' ? corpus.resources.get(target.id) : undefined;
  return resource && toCitation(messagesOf(corpus), resource);
}

/** A link to a file on the published site; where nobody knows that, its words with its name. */
function fileLink(
  target: Extract<Target, { kind: 'file' }>,
  { corpus, ...context }: Context,
  text: Code,
  words: string,
): Code {
  const file = linkedFile(corpus, target);
  if (!file) return text;
  const messages = messagesOf(corpus);
  const url = publishedUrl(corpus, file.path);
  const note = url === undefined ? fileMention(messages, file) : fileNote(messages, file);
  const noted = words.trim() === '' ? text : joined([text, str(gapBetween('', note) + note)]);
  if (url === undefined) return noted;
  return externalLink(url + fileFragment(target), { corpus, ...context }, noted);
}
