import type { Site } from '../../model/index.ts';

/**
 * A style sheet that prints on the paper that a toolkit sets. Where it sets none, readers print on the paper that
 * they have: pages of the site fit any.
 */
export function onPaper(css: string, { paper }: Pick<Site, 'paper'>): string {
  return paper === undefined ? css : css.replace('@page {', `@page {\n    size: ${paper};`);
}
