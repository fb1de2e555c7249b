import { expect, test } from 'vitest';
import { builtInRules, check, rules, type Example } from '../../../src/check/index.ts';
import { applyFixes, type Checked } from '../../../src/fix/index.ts';
import { load, readFolder, withTexts } from '../../../src/load/index.ts';
import type { Finding } from '../../../src/model/index.ts';
import { folderOfExample } from '../../check/example-folder.ts';
import { lintCases } from '../../check/lint-cases.ts';
import { withFolder } from '../../corpus-of.ts';
import { dictionary } from '../../dictionary.ts';
import { bodies } from '../../fix/offered-bodies.ts';

const others = {
  'other.md': { body: '## First steps\n\nBegin.', front: { aliases: '[old.md]' } },
};
const examples: readonly (readonly [name: string, example: Example])[] = [
  ...[...rules, ...builtInRules].flatMap(({ id, examples: { good, bad } }) =>
    [...good, ...bad].map((example, index) => [`${id} ${index + 1}`, example] as const),
  ),
  ...lintCases.map(([id, body]) => [`${id} ${JSON.stringify(body)}`, { body }] as const),
  ...bodies.map((body) => [JSON.stringify(body), { body, others }] as const),
];

type CheckTexts = (texts: ReadonlyMap<string, string>) => Promise<Checked>;

/** Checks the folder of an example, with other texts for some of its files. */
async function withExample(
  example: Example,
  use: (before: Checked, checkTexts: CheckTexts) => Promise<void>,
): Promise<void> {
  await withFolder(folderOfExample(example), async (path) => {
    const folder = await readFolder(path);
    const checkTexts: CheckTexts = async (texts) => {
      const corpus = await load(withTexts(folder, texts));
      return { corpus, ...(await check(corpus, { today: '2020-01-01', dictionary })) };
    };
    await use(await checkTexts(new Map()), checkTexts);
  });
}

test.each(examples)('every fix that is offered is applied: %s', async (_name, example) => {
  await withExample(example, async (before, checkTexts) => {
    if (before.findings.every(({ fix }) => fix === null)) return;
    const files = new Set(before.corpus.files.map(({ id }) => id));
    const { checked, refused } = await applyFixes(before, checkTexts, files);
    expect(refused).toBe(0);
    expect(checked.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  });
});

/** Rules whose help shows more than what is marked, or a form to be filled in. */
const notCopied = new Set(['article-a-an', 'steps-fit']);

test.each(examples)(
  'what the help says to write removes the finding: %s',
  async (_name, example) => {
    await withExample(example, async (before, checkTexts) => {
      for (const finding of before.findings) {
        const count = ({ findings }: Checked): number =>
          findings.filter(
            (each) => each.ruleId === finding.ruleId && each.message === finding.message,
          ).length;
        const readings = toReadings(finding, textOf(before, finding.file));
        if (readings.length === 0 || notCopied.has(finding.ruleId ?? '')) continue;
        const counts: number[] = [];
        for (const written of readings)
          counts.push(count(await checkTexts(new Map([[finding.file, written]]))));
        expect({ finding, count: Math.min(...counts) }).toEqual({
          finding,
          count: count(before) - 1,
        });
      }
    });
  },
);

function textOf({ corpus }: Checked, file: string): string {
  return corpus.files.find(({ id }) => id === file)?.text ?? '';
}

/**
 * The text after somebody did what the help says: the one value after "Write" in place of the value that the headline
 * names, where that is a part of what is marked, or in place of all that is marked or of its line. None where the help is no such
 * sentence.
 */
function toReadings(
  { message, help, line, column, endLine, endColumn }: Finding,
  text: string,
): readonly string[] {
  const [, , , value] = /^Write (`+)( ?)(.+?)\2\1(?:\.|, or )/s.exec(help ?? '') ?? [];
  if (value === undefined || line === null || column === null) return [];
  if (endLine === null || endColumn === null) return [];
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const start = (starts[line - 1] ?? 0) + column - 1;
  const end = (starts[endLine - 1] ?? 0) + endColumn - 1;
  const [, , named = ''] = /(`+)(.+?)\1/.exec(message) ?? [];
  const at = named === '' ? -1 : text.slice(start, end).lastIndexOf(named);
  const replaced = (from: number, to: number): string =>
    text.slice(0, from) + value + text.slice(to);
  return [
    ...(at < 0 ? [] : [replaced(start + at, start + at + named.length)]),
    replaced(start, end),
    // A key of YAML with its value.
    text
      .split('\n')
      .with(line - 1, value)
      .join('\n'),
  ];
}
