import { afterAll, describe, expect, test } from 'vitest';
import { toForm } from '../../../src/answers/index.ts';
import { auditRules } from '../../../src/audit/index.ts';
import { openReader } from '../../../src/cli/reader/open-reader.ts';
import type { Job, Reader } from '../../../src/cli/reader/job.ts';
import { docxOf } from '../../audit/docx-of.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { hostileFiles } from '../../hostile/index.ts';
import { bundled } from '../bundled.ts';

const program = bundled();
const form = toForm(await corpusOf(folderOf({ 'p.md': pathway('Text.') })));
const ids = new Set(auditRules.map(({ id }) => id));

/** Less than the program allows. */
const limits = { maxMs: 60_000, maxMegabytes: 512 };
let opened: Reader | undefined;
const reader = (): Reader => (opened ??= openReader(program.reader, limits));
afterAll(() => opened?.close());

/** What a file says: never that it was given up, since each of these is read within the limits. */
async function read<Kind extends Job['kind']>(job: Extract<Job, { readonly kind: Kind }>) {
  const result = await reader().read(job);
  expect(result).not.toHaveProperty('givenUp');
  return result;
}

describe.each(hostileFiles)('%s', (_kind, ending, files) => {
  test.each(Object.entries(files))('%s', async (_name, make) => {
    const bytes = make(1);
    if (ending !== 'json') {
      const found = await read({ kind: 'audit', name: `a.${ending}`, bytes, profile: 'any' });
      const isPlain = (each: unknown): boolean =>
        expect
          .objectContaining({ ruleId: expect.any(String), message: expect.any(String) })
          .asymmetricMatch(each);
      expect(Array.isArray(found) && found.every(isPlain)).toBe(true);
      expect(Array.isArray(found) && found.every(({ ruleId }) => ids.has(ruleId ?? ''))).toBe(true);
      expect(JSON.stringify(found).length).toBeLessThan(1_000_000);
      expect(JSON.stringify(found)).not.toMatch(/root:|boomboom/);
    }
    const answers = await read({ kind: 'answers', bytes, form });
    expect(answers).toHaveProperty('length');
    expect(JSON.stringify(answers)).not.toMatch(/root:|boomboom|NaN|Maximum call stack/);
    if (ending !== 'docx') return;
    const template = await read({ kind: 'reference', bytes });
    if ('refused' in template) {
      expect(template.refused).toMatch(/^it(?:s| )/);
      return;
    }
    const file = await read({ kind: 'look', bytes, document: docxOf() });
    if (file instanceof Uint8Array)
      expect(await read({ kind: 'audit', name: 'a.docx', bytes: file, profile: 'any' })).toEqual(
        expect.not.arrayContaining([expect.objectContaining({ ruleId: 'file-opens' })]),
      );
    else expect('refused' in file && file.refused).toMatch(/^it(?:s| )/);
  });
});
