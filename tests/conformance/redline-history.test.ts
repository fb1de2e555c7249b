import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/model/index.ts';
import { editionsOf } from '../diff/redline/editions.ts';
import { contentAt, errorIn, historyOfContent, type Revision } from './redline-history.ts';
import { pandocTexts } from './redline-judges.ts';

const { revisions, cut } = historyOfContent();
const [first] = revisions;
const last = revisions.at(-1);
const pairs: readonly (readonly [string, Revision, Revision])[] = [
  ...revisions.slice(1).map((revision, index) => {
    const before = revisions[index] ?? revision;
    return [`${before.hash} and ${revision.hash} (${revision.subject})`, before, revision] as const;
  }),
  ...(first && last && first !== last
    ? [['the first and the last one', first, last] as const]
    : []),
];

describe('tracked changes between two revisions of the content', () => {
  const contents = new Map<string, Promise<Corpus>>();
  const contentOf = ({ hash }: Revision): Promise<Corpus> => {
    const content = contents.get(hash) ?? contentAt(hash);
    contents.set(hash, content);
    return content;
  };

  test.each(pairs)('give pandoc both texts: %s', async (_, earlier, later) => {
    const [before, after] = [await contentOf(earlier), await contentOf(later)];
    const { base, head, redline } = await editionsOf(before, after, 'https://example.org/1');
    const [accepted, now] = await pandocTexts([redline, head], 'accept');
    const [rejected, then] = await pandocTexts([redline, base], 'reject');
    expect(accepted).toBe(now);
    expect(rejected).toBe(then);
  });

  test('are made of what has no errors by the rules of today', async ({ skip }) => {
    const errors: string[] = [];
    for (const revision of revisions) {
      const error = errorIn(await contentOf(revision));
      if (error !== undefined) errors.push(`${revision.hash} has an error. ${error}`);
    }
    // It is compared without what has the error.
    if (errors.length > 0) skip(errors.join('; '));
  });

  test('include all revisions', ({ skip }) => {
    if (cut !== undefined) skip(cut);
    expect(pairs.length).toBeGreaterThan(1);
  });
});
