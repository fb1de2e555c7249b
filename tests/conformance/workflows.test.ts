import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packages, root } from './tools.ts';

const folder = join(root, '.github/workflows');
const names = readdirSync(folder);

test.each(names)('%s is a workflow, as the published schema has it', (name) => {
  expect(judge(readFileSync(join(folder, name), 'utf8'))).toBe('');
});

test('action.yml is an action', () => {
  expect(judge(readFileSync(join(root, 'action.yml'), 'utf8'), 'action.yml')).toBe('');
});

test('the judge says no to what is none', () => {
  expect(judge('on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n')).toContain('stepz');
});

/** What action-validator says; its copy of the schema is older than the permission for attestations. */
function judge(text: string, name = 'workflow.yml'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'workflow-')), name);
  writeFileSync(file, text.replace(/^ *attestations: write\n/m, ''));
  const program = join(packages, '@action-validator/cli/cli.mjs');
  try {
    execFileSync(process.execPath, [program, file], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }; // of execFileSync
    return `${stdout}${stderr}`;
  }
}
