import { toAnchor } from '../model/index.ts';
import { exact } from './format-value.ts';

/** What is wrong with an image that is not in the content folder, and what to write. */
interface ImageAdvice {
  readonly message: string;
  readonly help: string;
}

const upload = 'Upload the image to the folder of this page (on GitHub: Add file > Upload files)';

/**
 * Advice for an image that is on a web site, on a computer or in the text itself.
 *
 * @param words its description, which may be empty
 * @param url its address, as the author wrote it
 */
export function toImageAdvice(words: string, url: string): ImageAdvice {
  const own = toImage(words, url);
  if (/^data:/i.test(url))
    return {
      message: 'This image is in the text itself, not in a file of its own',
      help: `Save the image as ${exact(own.name)} in the folder of this page, and write ${exact(own.written)}.`,
    };
  if (isLocal(url))
    return {
      message: "This image is on your own computer, where readers can't see it",
      help: `${upload}, and write ${exact(own.written)}.`,
    };
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (isAttachment(url))
    return {
      message: 'This image is stored on GitHub, not in the content folder',
      help: `${upload} as ${exact(own.name)}, and write ${exact(own.written)}.`,
    };
  return {
    message: `This image is on ${exact(host || url)}, not in the content folder`,
    help: `If you may use it, save it as ${exact(own.name)} in the folder of this page, and write ${exact(own.written)}. Otherwise link to it: ${exact(`[${own.words}](${url})`)}.`,
  };
}

/** Whether an address is that of a file that was dragged into a text box of GitHub. */
function isAttachment(url: string): boolean {
  return /^https:\/\/(?:github\.com\/(?:user-attachments\/|[^/]+\/[^/]+\/assets\/)|(?:user-images|private-user-images|camo)\.githubusercontent\.com\/)/i.test(
    url,
  );
}

/** Whether an address is that of a file on a computer, or one that only a program knows. */
export function isLocal(url: string): boolean {
  return /^(?:file|attachment|blob|cid):|^[a-z]:[\\/]|^\\\\/i.test(url);
}

/** An image as it should be written: its file has the name that it has, or one made of its description. */
function toImage(words: string, url: string) {
  const isNamed = !/^(?:data|blob|cid):/i.test(url) && !isAttachment(url);
  const file = isNamed ? /([^/\\:?#]+)\.(png|jpe?g|svg)(?:[?#]|$)/i.exec(url) : undefined;
  const shown = words === '' ? 'What the image shows' : words;
  const slug = toAnchor(file?.[1] ?? words)
    .split('-')
    .slice(0, 5)
    .join('-');
  const name = `${slug === '' ? 'image' : slug}.${file?.[2]?.toLowerCase() ?? 'png'}`;
  return { name, words: shown, written: `![${shown}](${name})` };
}
