import { attachmentType } from '../model/index.ts';

const textEndings = ['.md', '.yaml', '.yml'];
const imageEndings = ['.png', '.jpg', '.jpeg', '.svg'];
const fontEndings = ['.ttf', '.otf'];

/** Whether a file is read as text. */
export function isText(path: string): boolean {
  return textEndings.some((ending) => path.endsWith(ending));
}

export function isImage(path: string): boolean {
  return imageEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

export function isFont(path: string): boolean {
  return fontEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

/** Whether a file or a folder above it is hidden. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path);
}

/** Whether anything may come of a file. */
export function isRead(path: string): boolean {
  return isText(path) || isFont(path) || attachmentType(path) !== undefined;
}

export function isSvg(path: string): boolean {
  return path.toLowerCase().endsWith('.svg');
}
