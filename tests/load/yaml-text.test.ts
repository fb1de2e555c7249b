import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

/** A page whose YAML has these lines in place of its title. */
const pageOf = (lines: string): string => pathway('Text.').replace('title: A Pathway', lines);

async function findingsIn(page: string): Promise<readonly Finding[]> {
  return (await corpusOf(folderOf({ 'page.md': page }))).findings;
}

/** The text with the line of a finding replaced by what its help says to write. */
function asAdvised(text: string, { line, help }: Finding): string {
  const written = /[Ww]rite `(.+?)`/.exec(help ?? '')?.[1] ?? '';
  const lines = text.split('\n');
  const old = lines[(line ?? 1) - 1] ?? '';
  lines[(line ?? 1) - 1] = `${/^\s*/.exec(old)?.[0] ?? ''}${written.trimStart()}`;
  return lines.join('\n');
}

const comment = (text: string): string =>
  `\`${text}\` would be lost: \`#\` after a space starts a comment`;

const lost: readonly (readonly [line: string, message: string, write: string])[] = [
  ['title: Contract # 5 and more', comment('# 5 and more'), 'title: "Contract # 5 and more"'],
  ['title: contract # 5', comment('# 5'), 'title: "contract # 5"'],
  ['title: The "big" plan # 5', comment('# 5'), `title: 'The "big" plan # 5'`],
  ['title: &Co Press', '`&Co` would be lost: YAML reads it as an anchor', 'title: "&Co Press"'],
  [
    'title: !Important titles',
    '`!Important` would be lost: YAML reads it as a tag',
    'title: "!Important titles"',
  ],
  ['title: ! Important', '`!` would be lost: YAML reads it as a tag', 'title: "! Important"'],
  [
    'title: Using DME: A Guide',
    'A value with a colon and a space must be in quotation marks',
    'title: "Using DME: A Guide"',
  ],
  [
    'title: \u201cUsing DME: A Guide\u201d',
    "Curly quotation marks such as `\u201c` don't work around a value",
    'title: "Using DME: A Guide"',
  ],
  [
    'title: @home',
    "A value can't start with `@` unless it is in quotation marks",
    'title: "@home"',
  ],
  [
    'title: *Home*',
    "A value can't start with `*` unless it is in quotation marks",
    'title: "Home"',
  ],
  ['title: "One" two', 'There is text after the closing quotation mark', `title: '"One" two'`],
  ["title: 'It's'", 'There is text after the closing quotation mark', 'title: "It\'s"'],
];

test.each(lost)('says how to write %s', async (line, message, write) => {
  const page = pageOf(line);
  const [finding, ...others] = await findingsIn(page);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ ruleId: 'schema', severity: 'error', line: 2, message });
  expect(finding?.help).toContain(`Write \`${write}\``);
  expect(finding && (await findingsIn(asAdvised(page, finding)))).toEqual([]);
});

test.each([
  [
    'the step of a page',
    'page.md',
    (text: string) =>
      text.replace(
        '[{id: first-step, text: Take the first step}]',
        '\n  - id: first-step\n    text: Send form # 1500 to the office',
      ),
    'text: "Send form # 1500 to the office"',
  ],
  [
    'site.yaml',
    'site.yaml',
    (text: string) => text.replace('A Handbook', 'A Handbook # 2'),
    'title: "A Handbook # 2"',
  ],
  [
    'the address of a resource',
    'resources.yaml',
    (text: string) => text.replace('/guide\n', '/guide #page=3\n'),
    'url: "https://example.org/guide#page=3"',
  ],
  [
    'contacts.yaml',
    'contacts.yaml',
    (text: string) => text.replace('role: Office', 'role: &Co Office'),
    'role: "&Co Office"',
  ],
])('a text that is cut is found in %s', async (_name, path, change, write) => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const corpus = await corpusOf({ ...files, [path]: change(String(files[path])) });
  expect(corpus.findings.map(({ file, help }) => `${file} ${help?.split('. If')[0]}`)).toEqual([
    expect.stringContaining(`${path} Write \`${write}\``),
  ]);
});

test.each([
  ['on its own line', '# Ask Jo\ntitle: A Pathway'],
  ['after a text in quotation marks', 'title: "A Pathway" # Ask Jo'],
  ['after a kind, a date and an id', 'title: A Pathway\naliases:\n  - old.md # until 2018'],
  ['that is an ignore comment', 'title: A Pathway # pathways-ignore title-unique: the law says so'],
  ['after a block', 'title: >- # Ask Jo\n  A Pathway'],
  ['without a space before it', 'title: A Pathway#5'],
])('a comment %s is right', async (_name, lines) => {
  expect(await findingsIn(pageOf(lines))).toEqual([]);
});

const shown = (mark: string): string =>
  `\`title\` is plain text: readers would see \`${mark}\` as it is written`;

describe('a plain text with marks', () => {
  test.each([
    ['A **bold** [link](q.md) title', shown('**bold**'), 'A bold link title'],
    ['AT&amp;T', shown('&amp;'), 'AT&T'],
    ['"*Olmstead*: a `code`"', shown('*Olmstead*'), '"Olmstead: a code"'],
    ['What <b>States</b> Do', shown('<b>'), 'What States Do'],
    ['A claim[^a]', shown('[^a]'), 'A claim'],
    ['"Wa\\x01ter\\x1f"', '`title` contains an invisible control character (U+0001)', '"Water"'],
  ])('%s is written without them', async (title, message, plain) => {
    const page = pageOf(`title: ${title}`);
    const [finding, ...others] = await findingsIn(page);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message, help: `Write \`${plain}\`.` });
    const [edit] = finding?.fix ?? [];
    const fixed = `${page.slice(0, edit?.start)}${edit?.text}${page.slice(edit?.end)}`;
    expect(fixed).toBe(pageOf(`title: ${plain}`));
    expect(await findingsIn(fixed)).toEqual([]);
  });

  test.each([
    'R&D and AT&T; more',
    '5 * 3 * 2',
    'A snake_case_name',
    'Plans [sic] (two)',
    'At < 5 and > 3',
  ])('%s has none', async (title) => {
    expect(await findingsIn(pageOf(`title: ${title}`))).toEqual([]);
  });
});

test('a block of text may end with a line end', async () => {
  const text = 'A text of more than fifty characters, which is\n  written on two lines.';
  const page = pathway('Text.', { description: `>\n  ${text}` });
  const corpus = await corpusOf(folderOf({ 'page.md': page }));
  expect(corpus.findings).toEqual([]);
  expect(corpus.pages.get('page.md')?.meta.description).toBe(text.replace(/\n +/, ' '));
});

test('line ends of old Macs are line ends', async () => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const old = Object.entries(files).map(([path, text]) => [
    path,
    String(text).replaceAll('\n', '\r'),
  ]);
  const corpus = await corpusOf(Object.fromEntries(old) as Record<string, string>);
  expect(corpus.findings).toEqual([]);
  expect(corpus.pages.get('page.md')?.meta.title).toBe('A Pathway');
});

test('a resource that was copied is told to have an id of its own', async () => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const text = `${String(files['resources.yaml'])}guide:\n  title: A New Guide\n  publisher: CMS\n`;
  const [finding, ...others] = (await corpusOf({ ...files, 'resources.yaml': text })).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    message: 'Key `guide` appears twice',
    help: 'Give this entry an id of its own, such as `a-new-guide:`, or remove it.',
    line: 7,
    related: [{ line: 1, message: 'The first one is here' }],
  });
});

test.each([
  [
    'a key that is indented too far',
    '\n  - id: first-step\n      text: Take it',
    10,
    '`text` is indented further than `id` above it',
    'Start both in the same column: write `text: Take it` with 4 spaces before it.',
  ],
  [
    'an entry without a space after its mark',
    '\n  - id: first-step\n    text: Take it\n  -id: second',
    11,
    '`-id: second` has no space after `-`',
    'Write `- id: second`.',
  ],
  [
    'a tab',
    '\n\t- id: first-step',
    9,
    'This line is indented with a tab',
    'Indent with spaces, two for each level: write `  - id: first-step`.',
  ],
])('names the cause of %s', async (_name, steps, line, message, help) => {
  const found = await findingsIn(pathway('Text.', { steps }));
  expect(found.map((each) => [each.line, each.message, each.help])).toEqual([
    [line, message, help],
  ]);
});
