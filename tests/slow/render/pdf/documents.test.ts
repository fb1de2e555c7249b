import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../../../src/audit/index.ts';
import { readPdf } from '../../../../src/audit/pdf/file.ts';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import type { Assets, Output, Rendered, VolumeKind } from '../../../../src/model/index.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';

let assets: Assets;
beforeAll(async () => {
  assets = openAssets(resolve('.'));
});

async function rendered(body: string, kinds?: readonly VolumeKind[]): Promise<Rendered> {
  return renderPdf(await corpusOf(folderOf({ 'p.md': pathway(body) })), assets, kinds);
}

/** The types of the tags in reading order. */
function tagsOf({ path, bytes }: Output): readonly string[] {
  return (readPdf(path, bytes).tags ?? []).map(({ type }) => type);
}

async function tagsIn(body: string): Promise<readonly string[]> {
  const { outputs } = await rendered(body, ['pages']);
  return outputs.filter(({ path }) => path.endsWith('/p.pdf')).flatMap(tagsOf);
}

test('a page without contacts says whom to ask about everything where the file has no cover', async () => {
  const files = folderOf({ 'p.md': pathway('Text.').replace('contacts: [office]\n', '') });
  const corpus = await corpusOf(files);
  const countIn = async (kind: VolumeKind): Promise<number> => {
    const { outputs } = await renderPdf(corpus, assets, [kind]);
    const own = outputs.find(({ path }) => kind === 'toolkit' || path.endsWith('/p.pdf'));
    const document = await PDFDocument.load(own?.bytes ?? new Uint8Array());
    return document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object.toString().includes('(mailto:office@example.org)')).length;
  };
  expect([await countIn('toolkit'), await countIn('pages')]).toEqual([2, 1]);
});

test('steps, passages, facts, works and contacts are named places, and passages are led to', async () => {
  const corpus = await corpusOf(
    folderOf({
      'p.md': pathway(
        'Who pays? <!-- id: who-pays -->\n\n[126 gardens](facts.yaml#gardens)[^1]\n\n[^1]: Or [who](q.md#who-pays)? <!-- id: or-who -->',
      ),
      'q.md': pathway(
        'Who pays? <!-- id: who-pays -->\n\nWho digs? <!-- id: step-first-step -->\n\nSee [it](p.md#who-pays), [this](#who-pays), [a step](p.md#step-first-step), [mine](#step-sign-lease).',
        {
          title: 'Another',
          steps: '[{id: sign-lease, text: Sign, was: rent-land}]',
        },
      ),
      'facts.yaml': 'gardens: {value: 126, noun: gardens, asOf: "2019", source: guide}\n',
    }),
  );
  for (const kind of ['toolkit', 'pages'] as const) {
    const { outputs } = await renderPdf(corpus, assets, [kind]);
    const all = outputs.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('\n');
    for (const name of [
      'contact-office',
      'fact-gardens',
      'or-who',
      'resource-guide',
      'step-first-step',
      'step-rent-land',
      'step-sign-lease',
      'who-pays',
    ])
      expect(all).toContain(`(${name}) [`);
  }
});

describe.each(['content', 'tests/fixtures/garden'])('the PDF files of %s', (folder) => {
  test('are accessible to the audit: toolkit, sections and pages', async () => {
    const kinds = ['toolkit', 'sections', 'pages'] as const;
    const { outputs } = await renderPdf(await load(folder), assets, kinds);
    expect(outputs.length).toBeGreaterThan(8);
    const errors = outputs
      .flatMap(({ path, bytes }) => audit({ name: path, bytes }, 'any'))
      .filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test('are the same bytes each time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => renderPdf(await load(folder), assets)),
    );
    expect(first?.outputs).toEqual(second?.outputs);
  });
});

test.each([
  ['a heading', '## One\n\n### Two', ['H2', 'H3']],
  ['a list', '- one\n- two', ['L', 'LI', 'LBody']],
  ['a numbered list', '3. one\n4. two', ['L', 'LI', 'LBody']],
  ['a table', '| A | B |\n|---|---|\n| 1 | 2 |', ['Table', 'THead', 'TH', 'TBody', 'TD']],
  ['a link', '[words](https://example.org)', ['Link']],
  ['a footnote', 'Text.[^a]\n\n[^a]: The note.', ['Note']],
  ['a page of code', '```\nlet it\n```', ['Code']],
  ['definitions', 'Term\n: Meaning', ['L', 'LI']],
])('%s is tagged as what it is', async (_, body, types) => {
  expect(await tagsIn(body)).toEqual(expect.arrayContaining(types));
});

test('the second mark of a footnote has no text of its own', async () => {
  const tags = await tagsIn('One.[^a] Two.[^a]\n\n[^a]: The note.');
  expect(tags.filter((type) => type === 'Note')).toHaveLength(1);
});

test('a link to a page that is not in the file says where it leads', async () => {
  const { outputs } = await rendered('See [home](index.md).', ['pages']);
  expect(outputs.map(({ path }) => path)).toEqual(['pdf/volumes/index.pdf', 'pdf/volumes/p.pdf']);
});

test('whatever the text is, it is text', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...'#$*_`"\\{}[]()<>@~=/-+ \n1aé漢'),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(text, text, async (title, body) => {
      const folder = folderOf({
        'p.md': pathway(`x ${body}`, {
          title: JSON.stringify(`T ${title.replace(/\s+/g, ' ').trim()}`),
        }),
      });
      const { outputs } = await renderPdf(await corpusOf(folder), assets);
      expect(outputs).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});
