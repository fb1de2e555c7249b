import { limits, type Site } from '../../schemas/index.ts';

/**
 * What stands in for a site.yaml that is wrong: it names every page, so that no rule finds fault with
 * what could not be read. Nothing is rendered from it.
 */
export function standInSite(pages: readonly string[]): Site {
  return {
    title: '',
    description: '',
    publisher: '',
    language: 'en-US',
    contact: '',
    checklist: { title: '', introduction: '', fields: [] },
    files: { word: 'toolkit', checklist: 'checklist' },
    navigation: pages.map((page) => ({ page })),
    limits: limits.parse({}),
    severities: {},
    words: [],
  };
}
