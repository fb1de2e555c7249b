import type { Messages } from '../locale/index.ts';
import { attachmentType } from './attachments.ts';
import type { Corpus } from './corpus.ts';
import { toPathAddress } from './address.ts';
import type { Target } from './target.ts';

/** A file of the content that a page links to: an attachment or an image. */
export interface LinkedFile {
  /** From the content folder, and from that of the site. */
  readonly path: string;
  /** What readers call its type, such as `PDF`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The file that a link leads to; undefined where it leads to anything else, or to what is not published. */
export function linkedFile(
  { images, attachments }: Pick<Corpus, 'images' | 'attachments'>,
  target: Target,
): LinkedFile | undefined {
  if (target.kind !== 'file') return undefined;
  const { path } = target;
  const bytes = attachments.get(path) ?? images.get(path);
  const type = attachmentType(path);
  return bytes && type !== undefined ? { path, type, bytes } : undefined;
}

/** The end of the address of a part of a file, such as `#page=3` of a PDF, which a link may lead to. */
export function fileFragment(target: Target): string {
  const anchor = target.kind === 'file' ? target.anchor : undefined;
  if (anchor === undefined) return '';
  return `#${toPathAddress(anchor).replaceAll('%3D', '=').replaceAll('%26', '&')}`;
}

/** What follows the words of a link to a file, such as `(PDF, 120 KB)`. */
export function fileNote(messages: Messages, { type, bytes }: LinkedFile): string {
  return messages.say('page.file', { type, size: fileSize(messages, bytes.byteLength) });
}

/** What follows the words of a link to a file where it cannot be opened, such as `(form.pdf, 120 KB)`. */
export function fileMention(messages: Messages, { path, bytes }: LinkedFile): string {
  const type = path.slice(path.lastIndexOf('/') + 1);
  return messages.say('page.file', { type, size: fileSize(messages, bytes.byteLength) });
}

/** A size as readers know it: in KB, rounded up, or in MB with one digit. */
export function fileSize({ say }: Messages, bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1000) return say('download.size', { count: kilobytes });
  return say('download.sizeMegabytes', { count: Math.ceil(bytes / 1024 / 102.4) / 10 });
}
