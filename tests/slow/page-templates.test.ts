import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hostIn } from '../cli/run-in.ts';
import { withFolder } from '../corpus-of.ts';
import { openWorkspace } from '../../src/cli/workspace.ts';
import type { Finding } from '../../src/model/index.ts';

/** The pages of the guide: blocks of code that begin as a page does. */
const pages = [...readFileSync('docs/writing-a-page.md', 'utf8').matchAll(/(?:^ {4}.*\n|^\n)+/gm)]
  .map(([block]) => `${block.replace(/^ {4}/gm, '').trim()}\n`)
  .filter((block) => block.startsWith('---\ntitle:'));
const [example = '', page = '', overview = ''] = pages;

/** The findings in some files of this repository's content, once others are written over it. */
async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  return withFolder({}, async (folder) => {
    const content = join(folder, 'content');
    cpSync('content', content, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const settings = { content, project: folder, today: '2026-01-31', isCached: false };
    const { findings } = await openWorkspace(settings, hostIn(folder)).check();
    return findings.filter(({ file }) => Object.hasOwn(files, file));
  });
}

/** The navigation as the guide says to write it. */
const site = readFileSync('content/site.yaml', 'utf8').replace(
  /^navigation:\n {2}- page: index\.md\n {4}label: .*\n/m,
  (start) =>
    `${start}  - page: my-section/index.md\n    label: My Section\n    pages:\n      - page: my-section/my-new-page.md\n`,
);

const filledIn = {
  'site.yaml': site,
  'my-section/index.md': overview
    .replace('TODO: the name of the section', 'Ask for Help')
    .replace(
      /TODO: tell readers.*(?=")/,
      'Whom a state can ask for help with integrated care, and when to ask.',
    )
    .replace(
      /^TODO: say.*$/m,
      'States can ask for help. Begin with [Call for Help](my-new-page.md).',
    ),
  'my-section/my-new-page.md': page
    .replace('TODO: the name of the page', 'Call for Help')
    .replace(
      /TODO: tell readers.*(?=")/,
      'How a state asks for help with integrated care, in two short calls.',
    )
    .replace('TODO-an-id-from-resources-yaml', 'dmepos-strategies')
    .replace('todo-new-id', 'call-for-help')
    .replace(/TODO: start.*(?=")/, 'Call the office that helps states')
    .replace(/^TODO: say in.*$/m, 'Help is free. It begins with a call.')
    .replace(/^TODO: say what.*\[/m, 'Two calls are enough.[')
    .replace(/TODO: one action/, 'Call the office')
    .replace(/TODO: another action/, 'Call again')
    .replaceAll('[^todo]', '[^office-2020]')
    .replace(/TODO: author.*$/m, 'Office of Help. "How to Ask for Help." 2020.'),
};

test('the guide has an example and two templates of pages', () => {
  expect(pages).toHaveLength(3);
});

test('the example of a page is right in the place of the page that it shows', async () => {
  expect(await findingsIn({ 'foundational-issues/dme-policies.md': example })).toEqual([]);
});

test('a page and a section from the templates are right once they are filled in', async () => {
  expect(Object.values(filledIn).join('')).not.toMatch(/todo/i);
  expect(await findingsIn(filledIn)).toEqual([]);
});

test('whatever of a template is not filled in is found', async () => {
  const files = { ...filledIn, 'my-section/index.md': overview, 'my-section/my-new-page.md': page };
  const found = await findingsIn(files);
  for (const [path, text] of Object.entries({
    'my-section/index.md': overview,
    'my-section/my-new-page.md': page,
  }))
    for (const [index, line] of text.split('\n').entries())
      if (line.includes('TODO'))
        expect(found).toContainEqual(expect.objectContaining({ file: path, line: index + 1 }));
});
