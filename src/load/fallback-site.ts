import { limits, type Site } from '../../schemas/index.ts';

/**
 * Replaces a site.yaml that is wrong: it lists every page, so that no rule reports what could not be
 * read. Nothing is rendered from it.
 */
export function fallbackSite(pages: readonly string[]): Site {
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
