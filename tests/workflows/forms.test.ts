import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly {
    readonly type: string;
    readonly id: string;
    readonly attributes: { readonly label: string; readonly options?: readonly string[] };
  }[];
}

const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter(
  (name) => name !== 'config.yml',
);

describe.each(forms)('the form %s', (name) => {
  const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form; // looked at below

  test('says what it is for, and has fields with names', () => {
    expect(form.name).toMatch(/^\w.{5,60}$/);
    expect(form.description).toMatch(/^\w.{20,200}\.$/);
    expect(form.body.length).toBeGreaterThan(1);
    for (const { type, attributes } of form.body) {
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(attributes.label).toMatch(/\S/);
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
    const ids = form.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
  });

  test('gives labels that an administrator is told to make', () => {
    expect(form.labels.length).toBe(1);
    for (const label of form.labels)
      expect(read('docs/administering.md')).toContain(`\`${label}\``);
  });
});

test('Dependabot updates every package.json', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: readonly { 'package-ecosystem': string; directory: string }[];
  };
  const folders = updates
    .filter((each) => each['package-ecosystem'] === 'npm')
    .map(({ directory }) => directory);
  const packages = execFileSync('git', ['ls-files', 'package.json', '**/package.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(folders.map((folder) => posix.join(folder, 'package.json').slice(1)).sort()).toEqual(
    packages.trim().split('\n').sort(),
  );
  expect(updates.map((each) => each['package-ecosystem'])).toContain('github-actions');
});

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test.each(documents)('links of %s lead to files that there are', (path) => {
  // What is set in is an example.
  const text = read(path)
    .replace(/^````[\s\S]*?^````$/gm, '')
    .replace(/^ {4}.*$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target);
  const missing = targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(root, dirname(path), decodeURI(target))));
  expect(missing).toEqual([]);
});
