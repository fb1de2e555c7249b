import { check, type Example } from '../../src/check/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { builtInFonts } from '../../src/cli/built-in-fonts.ts';
import { corpusOf } from '../corpus-of.ts';
import { dictionary } from '../dictionary.ts';
import { assets } from '../render/checklist/assets.ts';
import { folderOfExample } from './example-folder.ts';

/** What is found in an example of a rule; for the rule of the build, its files are built as well. */
export async function checkExample(example: Example, id: string): Promise<readonly Finding[]> {
  const corpus = await corpusOf(folderOfExample(example));
  const base = example.before && (await corpusOf(folderOfExample(example.before)));
  const settings = {
    today: '2020-01-01',
    dictionary,
    fonts: builtInFonts(process.cwd()),
    ...(base && { base }),
  };
  const { findings } = await check(corpus, settings);
  if (id !== 'output-fits') return findings;
  const rendered = await render(corpus, assets, { formats: ['word', 'checklist'] });
  return [...findings, ...rendered.findings];
}
