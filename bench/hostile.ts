/**
 * Measures how long files that somebody made to break a reader take, at one, two and four times their size: CPU
 * milliseconds, medians of three. Time is linear where four times the size takes about four times as long.
 *
 * Usage: npm run bench:hostile [-- WORD]
 */
import { readAnswers, toForm } from '../src/answers/index.ts';
import { audit } from '../src/audit/index.ts';
import { load } from '../src/load/index.ts';
import {
  readReferenceDoc,
  withLookOf,
} from '../src/render/word/reference-doc/read-reference-doc.ts';
import { ReferenceDocError } from '../src/render/index.ts';
import { docxOf } from '../tests/audit/docx-of.ts';
import { hostileFiles } from '../tests/hostile/index.ts';

const [word = ''] = process.argv.slice(2);
const form = toForm(await load('content'));
const ours = docxOf();
console.warn = () => undefined;

for (const [kind, ending, files] of hostileFiles)
  for (const [name, make] of Object.entries(files)) {
    if (!`${kind} ${name}`.includes(word)) continue;
    const row = [1, 2, 4].map((size) => {
      const bytes = make(size);
      const times = [1, 2, 3].map(() => cpuMsOf(() => read(bytes, ending)));
      return { kb: bytes.length / 1_000, ms: times.sort((a, b) => a - b)[1] ?? 0 };
    });
    const cells = [
      `${kind}: ${name}`,
      ...row.map(({ ms }) => ms.toFixed(0)),
      `${(row[0]?.kb ?? 0).toFixed(0)} KB`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }

function read(bytes: Uint8Array, ending: string): void {
  if (ending !== 'json') audit({ name: `a.${ending}`, bytes }, 'any');
  readAnswers(bytes, form);
  if (ending !== 'docx') return;
  try {
    readReferenceDoc(bytes);
    withLookOf(bytes, ours);
  } catch (error) {
    if (!(error instanceof ReferenceDocError)) throw error;
  }
}

function cpuMsOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
