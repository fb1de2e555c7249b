import { check, type Example } from '../../src/check/index.ts';
import { report, type Corpus } from '../../src/model/index.ts';
import { renderers } from '../../src/render/index.ts';
import { corpusOf } from '../corpus-of.ts';
import { dictionary } from '../dictionary.ts';
import { assets } from '../render/checklist/assets.ts';
import { folderOfExample } from './example-folder.ts';

/** Loads and checks an example of a rule; for the one that the build owns, builds its checklist. */
export async function lookAt(example: Example, id: string): Promise<Corpus> {
  const corpus = await corpusOf(folderOfExample(example));
  await check(corpus, { today: '2020-01-01', dictionary });
  if (id !== 'output-fits') return corpus;
  const { unfit } = await renderers.checklist(corpus, assets);
  for (const { file, ...problem } of unfit)
    report(file, { id: 'output-fits', severity: 'error' }, problem);
  return corpus;
}
