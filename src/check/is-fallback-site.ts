import type { Corpus } from '../model/index.ts';

/** Whether site.yaml has errors and was replaced: rules must not report what the replacement says. */
export function isFallbackSite({ site }: Corpus): boolean {
  return site.title === '';
}
