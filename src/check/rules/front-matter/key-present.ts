import { isFallbackSite } from '../../is-fallback-site.ts';
import { isRequired } from '../../required-keys.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Corpus, Problem } from '../../../model/index.ts';

/** What to write for the keys of pages that no other rule asks for. */
const ofPages = {
  description: 'in 50 to 160 characters: one sentence that tells readers what the page offers',
  reviewed: 'the date when someone last checked the page against its sources, such as `2019-04-03`',
} as const;

/** What to write for those of site.yaml. */
const ofSite = {
  description: 'in 50 to 160 characters: one sentence about the whole toolkit',
  publisher: 'the organization responsible for the toolkit',
  contact: 'the contact for all questions: an id from contacts.yaml',
} as const satisfies Readonly<Record<Corpus['site']['require']['site'][number], string>>;

const pageKeys = Object.keys(ofPages) as (keyof typeof ofPages)[]; // its own keys

/** Finds pages, and a site.yaml, without a key that `require` of site.yaml asks for; other rules ask for lists. */
export const keyPresent: CorpusRule = {
  id: 'key-present',
  severity: 'error',
  scope: 'corpus',
  summary:
    'Every page has a `description` and a `reviewed` date if `require` in site.yaml asks for them, and site.yaml has the keys that it requires.',
  why: 'Readers and search engines see the description and the date, and each toolkit decides which of them its pages need.',
  examples: {
    good: [
      {
        front: { description: 'How to look for land that gets sun, and whom to ask about it.' },
        site: { require: '{page: [description, reviewed]}' },
      },
    ],
    bad: [
      {
        files: { 'other.md': '---\ntitle: Water for the Plots\n---\n\nText.\n' },
        site: {
          navigation: '[{page: index.md}, {page: page.md}, {page: other.md}]',
          require: '{page: [description]}',
        },
      },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values())
      for (const key of pageKeys)
        if (page.meta[key] === undefined && isRequired(corpus, page, key))
          yield {
            file: page.id,
            place: page.placeOf([key], 'key'),
            ...missing(key, ofPages[key]),
          };
    if (isFallbackSite(corpus)) return;
    const { id: file, placeOf } = corpus.registries.site;
    for (const key of corpus.site.require.site)
      if (corpus.site[key] === undefined)
        yield {
          file,
          place: placeOf([key], 'key'),
          ...missing(key, ofSite[key]),
        };
  },
};

function missing(key: string, what: string): Pick<Problem, 'message' | 'help'> {
  return {
    message: `\`${key}\` is missing`,
    help: `Add \`${key}: ...\`, ${what}.`,
  };
}
