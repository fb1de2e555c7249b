import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

/** Pieces of a value, most of which mean something to YAML or Markdown. */
const piece = fc.constantFrom(
  ...['a', 'B', 'word ', ' and ', '5', '1.10', 'é', '漢', ' ', ' # ', '#', ': ', ':', ' - ', '-'],
  ...[
    '&',
    '!',
    '*',
    '**',
    '@',
    '`',
    '|',
    '>',
    '%',
    '?',
    '~',
    '"',
    "'",
    '“',
    '”',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[', ', '\\', '\\x01', '&amp;', '<b>', '](x.md)', '_', 'null', 'true', 'https://', '0x1F'],
);

const value = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => `A${pieces.join('')}`);
const anyValue = fc.oneof(
  value,
  value.map((text) => text.slice(1)),
);

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

async function readWith(title: string) {
  // The other keys are those of a page whose title is right.
  const page = pathway('Text.').replace('title: A Pathway', `title: ${title}`);
  const corpus = await corpusOf(folderOf({ 'p.md': page }));
  return { page: corpus.pages.get('p.md'), findings: corpus.findings };
}

test('the words of a value are read as they are written, or there is a finding', async () => {
  await fc.assert(
    fc.asyncProperty(anyValue, async (title) => {
      const { page, findings } = await readWith(title);
      if (findings.length === 0) expect(letters(page?.meta.title ?? '')).toBe(letters(title));
    }),
    { numRuns: 800 },
  );
});

test('a line that is to be written has no finding', async () => {
  await fc.assert(
    fc.asyncProperty(anyValue, async (title) => {
      const [finding] = (await readWith(title)).findings;
      const write = /Write `title: ([^`]+)`/.exec(finding?.help ?? '')?.[1];
      if (write === undefined) return;
      const { findings } = await readWith(write);
      expect({ write, after: findings.map(({ message }) => message) }).toEqual({
        write,
        after: [],
      });
    }),
    { numRuns: 800 },
  );
});
