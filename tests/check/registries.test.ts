import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

async function found(files: Files): Promise<readonly string[]> {
  const corpus = await corpusOf(files);
  const checked = await check(corpus, { today: '2020-01-01' });
  return findingsOf(checked);
}

const work = (id: string): string =>
  `${id}:\n  title: About ${id}\n  publisher: The Press\n  url: https://example.org/${id}\n  urlKind: document\n`;

/** A page that lists `guide`, beside entries for `guide` and `annual-report`. */
const two = (body: string, front: Readonly<Record<string, string>> = {}): Files =>
  folderOf(
    { 'page.md': pathway(body, front) },
    { 'resources.yaml': `${work('guide')}\n${work('annual-report')}` },
  );

describe('resource-used', () => {
  test('finds an entry that no page uses, at its id', async () => {
    expect(await found(two('Text.'))).toEqual([
      'resources.yaml:7:1 resource-used No page uses resource `annual-report`',
    ]);
  });

  test.each([
    ['listed', two('Text.', { resources: '[guide, annual-report]' })],
    ['linked to', two('See [it](resources.yaml#annual-report).')],
    ['linked to in a footnote', two('A.[^a]\n\n[^a]: See [it](resources.yaml#annual-report).')],
    ['linked to by a definition', two('See [it][a].\n\n[a]: resources.yaml#annual-report')],
  ])('finds no entry that is %s', async (_name, files) => {
    expect(await found(files)).toEqual([]);
  });

  test.each([
    [
      'the id is misspelled',
      two('Text.', { resources: '[guide, anual-report]' }),
      'resource-known',
    ],
    ['a page has errors', two('Text.', { title: '[]' }), 'schema'],
    ['a pathway lists nothing', two('Text.', { resources: '[]' }), 'sidebar-present'],
  ])('reports nothing where %s, which is another finding', async (_name, files, rule) => {
    expect((await found(files)).map((each) => each.split(' ')[1])).toEqual([rule]);
  });
});

describe('resource-has-address', () => {
  const plain = 'guide:\n  title: The Guide\n  publisher: The Press\n';

  test('finds an entry without an address, at its id, as a suggestion', async () => {
    const corpus = await corpusOf({ ...two('Text.'), 'resources.yaml': plain });
    const checked = await check(corpus);
    expect(findingsOf(checked)).toEqual([
      'resources.yaml:1:1 resource-has-address `The Guide` has no web address',
    ]);
    expect(checked.findings.map(({ severity }) => severity)).toEqual(['suggestion']);
  });

  test('accepts the page of a publisher', async () => {
    const resources = `${plain}  url: https://example.org\n  urlKind: publisher\n`;
    expect(await found({ ...two('Text.'), 'resources.yaml': resources })).toEqual([]);
  });
});

describe('description-unique', () => {
  const description = 'How to bring water to each plot, and what the city asks for in return.';
  const pages = (other: string): Files =>
    folderOf({
      'page.md': pathway('Text.', { description }),
      'other.md': pathway('Text.', {
        title: 'Other',
        description: other,
        steps: '[{id: other-step, text: Take it}]',
      }),
    });

  test.each([[description], [description.toUpperCase()], [description.replace(/\.$/, '')]])(
    'finds %j a second time, and shows the first',
    async (other) => {
      const corpus = await corpusOf(pages(other));
      const checked = await check(corpus);
      expect(findingsOf(checked)).toEqual([
        'other.md:4:14 description-unique Same description as `page.md`',
      ]);
      const [message] = checked.findings;
      expect(message?.related).toMatchObject([{ line: 4, column: 14 }]);
    },
  );

  test('finds nothing when a word differs', async () => {
    expect(await found(pages(description.replace('water', 'light')))).toEqual([]);
  });
});
