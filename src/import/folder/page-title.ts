import { posix } from 'node:path';
import type { ForeignPage } from './foreign-page.ts';

/** What a page is called. */
export interface PageTitle {
  readonly title: string;
  /** A shorter name for menus. */
  readonly label: string | undefined;
}

/** The most characters that a name in menus can have. */
const longestLabel = 80;

/**
 * The heading that a page begins with, else the title in its front matter, else the name of its file. A title in front
 * matter beside another heading is the name for menus.
 */
export function titleOf({ path, front, headings }: ForeignPage): PageTitle {
  const title = headings?.title || front.title || nameOf(path);
  const label = front.label ?? (front.title === title ? undefined : front.title);
  return {
    title,
    label:
      label !== title && label !== undefined && label.length <= longestLabel ? label : undefined,
  };
}

/** The name of a file or of an index page's folder as words, without a number or day that it is sorted by. */
export function nameOf(path: string): string {
  const stem = path.replace(/(?:^|\/)index\.md$/, '').replace(/\.md$/, '');
  const words = posix
    .basename(stem)
    .replace(/^\d+(?:[-_.]\d+)*[-_.]+(?=\D)/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? 'Home' : words.charAt(0).toUpperCase() + words.slice(1);
}
