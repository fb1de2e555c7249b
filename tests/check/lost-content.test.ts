import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';

async function foundIn(rule: string, files: Files): Promise<readonly string[]> {
  const { findings } = await check(await corpusOf(files));
  return findings.flatMap(({ ruleId, file, line, column, message, help }) =>
    ruleId === rule ? [`${file}:${line}:${column} ${message} | ${help}`] : [],
  );
}

const inBody = (rule: string, body: string): Promise<readonly string[]> =>
  foundIn(rule, folderOf({ 'p.md': pathway(body) }));

const noText = (place: string, label: string): string =>
  `p.md:${place} Footnote \`[^${label}]\` has no text | Write the source after \`[^${label}]:\`, such as \`Author. "Title." Year.\`. More lines of it need four spaces before them.`;

test.each([
  ['nothing after its label', 'A.[^e]\n\n[^e]:', [noText('13:1', 'e')]],
  [
    'its text on the next line, not indented',
    'A.[^e]\n\n[^e]:\n\nThe Press.',
    [noText('13:1', 'e')],
  ],
  [
    'a reference to itself',
    'A.[^e]\n\n[^e]: See.[^E]',
    ['p.md:13:11 Footnote `[^e]` refers to itself | Remove `[^e]` from its text.'],
  ],
  ['a reference to another one', 'A.[^e]\n\n[^e]: See.[^f]\n\n[^f]: The Press.', []],
  ['an image', 'A.[^e]\n\n[^e]: ![A plan](plan.png)', []],
  ['code', 'A.[^e]\n\n[^e]: `code`', []],
])('a footnote with %s', async (_name, body, findings) => {
  expect(await inBody('footnote-complete', body)).toEqual(findings);
  expect(await inBody('footnote-complete', body.replaceAll('\n', '\r\n'))).toEqual(findings);
});

const table = '| Plot | Sun |\n| --- | --- |\n| A | yes |\n';
const isRow = (place: string, line: string): string =>
  `p.md:${place} \`${line}\` is a row of the table above it | Put an empty line before it. For a row, write it between bars: \`| ${line} |\`.`;

test.each([
  ['text right below', `${table}Plot A has sun.`, [isRow('14:1', 'Plot A has sun.')]],
  [
    'two lines right below',
    `${table}Plot A has sun.\nB has none.`,
    [isRow('14:1', 'Plot A has sun.')],
  ],
  ['text with an escaped bar', `${table}A \\| B`, [isRow('14:1', 'A \\| B')]],
  ['text after an empty line', `${table}\nPlot A has sun.`, []],
  ['a heading right below', `${table}## Water`, []],
  ['rows without bars around them', 'Plot | Sun\n--- | ---\nA | yes\nB', []],
  ['a row without a bar at its start', `${table}B | no |`, []],
])('a table with %s', async (_name, body, findings) => {
  expect(await inBody('table-ends', body)).toEqual(findings);
  expect(await inBody('table-ends', body.replaceAll('\n', '\r\n'))).toEqual(findings);
});

const notPage = (path: string): string => `${path}:1:1 \`${path}\` is not a page`;

test.each([
  [
    'telehealth.MD',
    `${notPage('telehealth.MD')}: its name must end in \`.md\` | Rename it to \`telehealth.md\`.`,
  ],
  [
    'a/tele.markdown',
    `${notPage('a/tele.markdown')}: its name must end in \`.md\` | Rename it to \`a/tele.md\`.`,
  ],
  [
    'p.MD',
    `${notPage('p.MD')}: its name must end in \`.md\` | \`p.md\` exists: copy what you need into it, and delete this file.`,
  ],
  [
    'notes.doc',
    `${notPage('notes.doc')}, and appears in no output | Copy its text into a page such as \`notes.md\`, and move this file out of the content folder.`,
  ],
  [
    'acronyms.yml',
    'acronyms.yml:1:1 `acronyms.yml` is not one of the YAML files that are read | Rename it to `acronyms.yaml`.',
  ],
  [
    'Record.YAML',
    'Record.YAML:1:1 `Record.YAML` is not one of the YAML files that are read | Rename it to `records.yaml`.',
  ],
  [
    'rules.yaml',
    'rules.yaml:1:1 `rules.yaml` is not one of the YAML files that are read | Rename it to `rules/rules.yaml`.',
  ],
  [
    'rule/Our Style.yml',
    'rule/Our Style.yml:1:1 `rule/Our Style.yml` is not one of the YAML files that are read | Rename it to `rules/our-style.yaml`.',
  ],
  [
    'rules/old/style.yaml',
    'rules/old/style.yaml:1:1 `rules/old/style.yaml` is not one of the YAML files that are read | Rename it to `rules/style.yaml`.',
  ],
  [
    'lokales/pt-BR.yml',
    'lokales/pt-BR.yml:1:1 `lokales/pt-BR.yml` is not one of the YAML files that are read | Rename it to `locales/pt-BR.yaml`.',
  ],
  [
    'data/records.yaml',
    'data/records.yaml:1:1 `data/records.yaml` is not read: `records.yaml` is read from the content folder itself | Move it to `records.yaml`.',
  ],
  [
    'data/contacts.yml',
    'data/contacts.yml:1:1 `data/contacts.yml` is not read: `contacts.yaml` is read from the content folder itself | `contacts.yaml` exists: copy what you need into it, and delete this file.',
  ],
  [
    'data/prices.yaml',
    'data/prices.yaml:1:1 `data/prices.yaml` is not one of the YAML files that are read | These are `site.yaml`, `resources.yaml`, `contacts.yaml`, `acronyms.yaml`, `facts.yaml`, `records.yaml`, `links.yaml`, and the files in `rules/` and `locales/`. Move this file out of the content folder.',
  ],
])('%s is not read, and its author is told', async (path, finding) => {
  expect(
    await foundIn('file-recognized', folderOf({ 'p.md': pathway('Text.') }, { [path]: 'Text.' })),
  ).toEqual([finding]);
});

test('images and other files are no documents', async () => {
  const files = { 'plan.png': 'x', 'data.csv': 'a', 'guide.pdf': '%PDF', LICENSE: 'x' };
  expect(await foundIn('file-recognized', folderOf({ 'p.md': pathway('Text.') }, files))).toEqual(
    [],
  );
});

test('a footnote without its colon is one finding, and what it says to write is right', async () => {
  const body = 'A claim.[^smith] Another.[^smith]\n\n[^smith] Smith, J. "Title." 2018.';
  const page = pathway(body);
  const { findings } = await check(await corpusOf(folderOf({ 'p.md': page })));
  const [finding, ...others] = findings.filter(({ ruleId }) => ruleId === 'footnote-resolves');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    message: 'Footnote `[^smith]` has no colon after its label',
    help: 'Start it with `[^smith]: `.',
    line: 13,
  });
  const fixed = page.replace('\n[^smith] Smith', '\n[^smith]: Smith');
  expect(await foundIn('footnote-resolves', folderOf({ 'p.md': fixed }))).toEqual([]);
});
