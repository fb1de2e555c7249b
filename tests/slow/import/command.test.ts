import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { corpusOf, folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { wordOf } from '../../import/trip.ts';
import { runIn, under } from '../../cli/run-in.ts';

const body = 'One two three four.\n\nFive six seven eight.';
const files = folderOf({ 'a.md': pathway(body) });
const content = under('content', files);

/** The Word file of the content, with changes in its parts. */
async function word(
  change: (text: string) => string,
  more: Readonly<Record<string, (text: string) => string>> = {},
  added: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const parts = unzipSync(await wordOf(await corpusOf(files)));
  for (const [path, edit] of Object.entries({ 'word/document.xml': change, ...more }))
    parts[path] = strToU8(edit(strFromU8(parts[path] ?? new Uint8Array())));
  for (const [path, text] of Object.entries(added)) parts[path] = strToU8(text);
  return zipSync(parts);
}

async function stylesOf(): Promise<string> {
  const { 'word/styles.xml': styles } = unzipSync(await wordOf(await corpusOf(files)));
  return strFromU8(styles ?? new Uint8Array());
}

const by = (author: string): string =>
  `w:id="900" w:author="${author}" w:date="2026-01-01T00:00:00Z"`;
const inserted = (author: string, text: string): string =>
  `<w:ins ${by(author)}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
const deleted = (author: string, text: string): string =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** Changes of two authors: one inserts a word, the other replaces one, as Word writes them. */
const tracked = (xml: string): string =>
  xml.replace(
    /<w:r><w:t xml:space="preserve">One two three four\.<\/w:t><\/w:r>/,
    `<w:r><w:t xml:space="preserve">One </w:t></w:r>${inserted('Ann', 'new ')}<w:r><w:t xml:space="preserve">two </w:t></w:r>${deleted('Bea', 'three')}${inserted('Bea', 'drei')}<w:r><w:t xml:space="preserve"> four.</w:t></w:r>`,
  );

async function run(bytes: Uint8Array, ...argv: readonly string[]) {
  return withFolder({ ...content, 'back.docx': bytes }, async (folder) => {
    const ran = await runIn(folder, 'import', 'word', 'back.docx', ...argv);
    const page = readFileSync(join(folder, 'content/a.md'), 'utf8');
    return { ...ran, page, body: page.slice(page.lastIndexOf('---\n') + 5).trim() };
  });
}

describe('import word', () => {
  test('an untouched file changes nothing', async () => {
    const ran = await run(await word((xml) => xml), '--dry-run');
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('0 changes: 0 applied, 0 left, 0 in conflict');
  });

  test('tracked changes are accepted by default', async () => {
    const ran = await run(await word(tracked));
    expect(ran.body).toBe('One new two drei four.\n\nFive six seven eight.');
    expect(ran.stderr).toContain('2 changes: 2 applied, 0 left, 0 in conflict; 1 file written');
  });

  test('rejected, they change nothing', async () => {
    const ran = await run(await word(tracked), '--changes', 'reject');
    expect(ran.body).toBe(body);
    expect(ran.stderr).toContain('0 changes');
  });

  test('each author has a patch', async () => {
    const { stdout, body: now } = await run(await word(tracked), '--changes', 'all');
    expect(now).toBe(body);
    const [, ann = '', bea = ''] = stdout.split(/^Changes of .*$/m);
    expect(ann).toContain('+One new two three four.');
    expect(bea).toContain('+One two drei four.');
  });

  test('comments are told at their lines', async () => {
    const comments =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Ann"><w:p><w:r><w:t>Which ones?</w:t></w:r></w:p></w:comment></w:comments>';
    const bytes = await word(
      (xml) =>
        xml.replace(
          /<w:r><w:t xml:space="preserve">Five six/,
          '<w:commentRangeStart w:id="7"/><w:r><w:t>Five</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:t xml:space="preserve"> six',
        ),
      {
        'word/_rels/document.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
          ),
      },
      { 'word/comments.xml': comments },
    );
    const { stdout, stderr } = await run(bytes, '--format', 'json');
    const { findings } = JSON.parse(stdout) as { findings: readonly Record<string, unknown>[] };
    expect(findings).toMatchObject([
      {
        ruleId: 'word-comment',
        message: 'Ann says about `Five`: Which ones?',
        file: 'content/a.md',
        line: 13,
      },
    ]);
    expect(stderr).toContain('0 changes: 0 applied, 0 left, 0 in conflict; 1 comment');
  });

  test.each<[string, string, (xml: string) => string, string, string]>([
    [
      'an equation',
      'word/document.xml',
      (xml) =>
        xml.replace(
          /(<w:r><w:t xml:space="preserve">Five six)/,
          '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>$1',
        ),
      'The insertion of `equation x=1` was not carried over: Markdown has no shapes, text boxes, equations and signs of symbol fonts',
      'In Word, it is on the page "A Pathway", in the paragraph that begins "Five six seven eight.".',
    ],
    ...(
      [
        ['w:highlight w:val="yellow"', 'highlighted text'],
        ['w:u w:val="single"', 'underlined text'],
        ['w:color w:val="FF0000"', 'colored text'],
      ] as const
    ).map(([property, what]): [string, string, (xml: string) => string, string, string] => [
      what,
      'word/document.xml',
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">Five six',
          `<w:r><w:rPr><${property}/></w:rPr><w:t>Fi</w:t></w:r><w:r><w:rPr><${property}/></w:rPr><w:t>ve</w:t></w:r><w:r><w:t xml:space="preserve"> six`,
        ),
      `The look of \`Five\` was not carried over: Markdown has no ${what}`,
      'In Word, it is on the page "A Pathway", in the paragraph that begins "Five six seven eight.".',
    ]),
    [
      'a sign of a font that has no text for it',
      'word/document.xml',
      (xml) =>
        xml.replace(
          /(<w:r><w:t xml:space="preserve">Five six)/,
          '<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>$1',
        ),
      'The insertion of `sign F021` was not carried over: Markdown has no shapes, text boxes, equations and signs of symbol fonts',
      'In Word, it is on the page "A Pathway", in the paragraph that begins "Five six seven eight.".',
    ],
    [
      'a word in the contents',
      'word/document.xml',
      (xml) => xml.replace('>A Pathway<', '>A Highway<'),
      'The insertion of `A Highway` was not carried over: the contents are made from the titles of the pages',
      'In Word, it is outside of the pages, in the paragraph that begins "A Highway',
    ],
    [
      'a running head',
      'word/header1.xml',
      (xml) => xml.replace('>A Handbook<', '>Our Handbook<'),
      'The insertion of `Our Handbook` was not carried over: running heads are made from titles and the publisher',
      'In Word, it is outside of the pages, in the paragraph that begins "Our Handbook',
    ],
  ])('%s is told', async (_, part, change, message, help) => {
    const isBody = part === 'word/document.xml';
    const bytes = await word(isBody ? change : (xml) => xml, isBody ? {} : { [part]: change });
    const { stdout, body: now } = await run(bytes, '--format', 'json');
    expect(now).toBe(body);
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly message: string; readonly help: string }[];
    };
    const found = findings.find((each) => each.message === message);
    expect(findings.map((each) => each.message)).toContain(message);
    expect(found?.help).toContain(help);
  });

  test('an arrow that Word makes of two signs comes back as one', async () => {
    const { body: now } = await run(
      await word((xml) =>
        xml.replace(
          '<w:t xml:space="preserve">Five six',
          '<w:t xml:space="preserve">Five </w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><w:t xml:space="preserve"> six',
        ),
      ),
    );
    expect(now).toContain('Five → six seven eight.');
  });

  test('the color that a program writes for plain text is none, nor is one of the design', async () => {
    const color = /<w:color w:val="([0-9A-F]{6})" w:themeColor="accent1"/;
    const [, accent = ''] = color.exec(await stylesOf()) ?? [];
    expect(accent).not.toBe('');
    for (const value of ['000000', accent, 'auto']) {
      const { stderr } = await run(
        await word((xml) =>
          xml.replace(
            '<w:r><w:t xml:space="preserve">Five',
            `<w:r><w:rPr><w:color w:val="${value}"/></w:rPr><w:t xml:space="preserve">Five`,
          ),
        ),
      );
      expect(stderr).toContain('0 changes');
    }
  });

  test('a page that was moved is told', async () => {
    const three = folderOf({
      'a.md': pathway('One.', { title: 'First' }),
      'b.md': pathway('Two.', { title: 'Second', steps: '[]' }),
    });
    const parts = unzipSync(await wordOf(await corpusOf(three)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const at = (bookmark: string): number =>
      xml.lastIndexOf('<w:p>', xml.indexOf(`w:name="${bookmark}"`));
    const [first, second] = [at('_Page2'), at('_Page3')];
    const end = xml.lastIndexOf('<w:p>', xml.indexOf('w:name="_Resources"'));
    expect([first > 0, second > first, end > second]).toEqual([true, true, true]);
    const moved =
      xml.slice(0, first) + xml.slice(second, end) + xml.slice(first, second) + xml.slice(end);
    parts['word/document.xml'] = strToU8(moved);
    await withFolder(
      { ...under('content', three), 'back.docx': zipSync(parts) },
      async (folder) => {
        const { stdout } = await runIn(folder, 'import', 'word', 'back.docx', '--dry-run');
        expect(stdout).toBe('');
        const { stdout: told } = await runIn(folder, 'import', 'word', 'back.docx');
        expect(told).toContain(
          'was not carried over: the order of pages is that of the navigation in site.yaml',
        );
      },
    );
  });

  test('text that the program writes is left, with its place in Word', async () => {
    const bytes = await word((xml) => xml.replace('>On the checklist<', '>On your checklist<'));
    const { stdout, stderr, code } = await run(bytes);
    expect(code).toBe(0);
    expect(stdout).toContain('The change from `the` to `your` was not carried over');
    expect(stdout.replace(/\s+/g, ' ')).toContain('In Word, it is on the page "A Pathway"');
    expect(stderr).toContain('1 change: 0 applied, 1 left, 0 in conflict');
  });

  test('a step and a contact go where they are written', async () => {
    const bytes = await word((xml) =>
      xml
        .replaceAll('Take the first step', 'Take a first step')
        .replaceAll('>Any question<', '>All questions<'),
    );
    const ran = await withFolder({ ...content, 'back.docx': bytes }, async (folder) => {
      await runIn(folder, 'import', 'word', 'back.docx');
      return ['a.md', 'contacts.yaml'].map((path) =>
        readFileSync(join(folder, 'content', path), 'utf8'),
      );
    });
    expect(ran[0]).toContain('text: Take a first step');
    expect(ran[1]).toBe(
      String(content['content/contacts.yaml']).replace('Any question', 'All questions'),
    );
  });

  test('steps are added and deleted, and a page that was deleted is one change', async () => {
    const own = folderOf({
      'a.md': pathway('One two.', { steps: '[{id: first, text: Go first}]' }).replace(
        'steps: [{id: first, text: Go first}]',
        'steps:\n  - id: first\n    text: Go first\n  - id: second\n    text: Go second',
      ),
      'b.md': pathway('Three four.', { title: 'Another', steps: '[]' }),
    });
    const xml = strFromU8(
      unzipSync(await wordOf(await corpusOf(own)))['word/document.xml'] ?? new Uint8Array(),
    );
    const back = async (text: string) => {
      const parts = unzipSync(await wordOf(await corpusOf(own)));
      parts['word/document.xml'] = strToU8(text);
      const all = { ...under('content', own), 'back.docx': zipSync(parts) };
      return withFolder(all, (folder) => runIn(folder, 'import', 'word', 'back.docx', '--dry-run'));
    };
    const at = xml.indexOf('Go first');
    const [start, end] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + 6];
    const step = xml.slice(start, end);
    const added = await back(
      xml.slice(0, end) + step.replaceAll('Go first', 'Ask “them”') + xml.slice(end),
    );
    expect(added.stdout).toContain('+  - id: ask-them\n+    text: Ask "them"\n   - id: second');
    const deleted = await back(xml.slice(0, start) + xml.slice(end));
    expect(deleted.stdout).toContain('-  - id: first\n-    text: Go first\n   - id: second');
    expect(deleted.stderr).toContain('1 change: 1 applied, 0 left');
    const page = xml.lastIndexOf('<w:p>', xml.indexOf('w:name="_Page3"'));
    const rest = xml.lastIndexOf('<w:p>', xml.indexOf('w:name="_Resources"'));
    const without = await back(xml.slice(0, page) + xml.slice(rest));
    expect(without.stderr).toContain(
      'The deletion of the page `Another` was not carried over: delete b.md, and its line in site.yaml',
    );
    expect(without.stdout).toBe('');
  });

  test('what an acronym stands for goes to acronyms.yaml', async () => {
    const acronyms =
      'ABC: a b c\nXYZ:\n  words: x y z\n  definition: It is the end of the alphabet.\n';
    const own = { ...files, 'acronyms.yaml': acronyms };
    const parts = unzipSync(await wordOf(await corpusOf(own)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const edited = xml.replace('>a b c<', '>a b d<').replace('the end of the', 'the last of the');
    parts['word/document.xml'] = strToU8(edited);
    const all = { ...under('content', own), 'back.docx': zipSync(parts) };
    await withFolder(all, async (folder) => {
      const { stderr } = await runIn(folder, 'import', 'word', 'back.docx');
      expect(stderr).toContain('2 changes: 2 applied');
      expect(readFileSync(join(folder, 'content/acronyms.yaml'), 'utf8')).toBe(
        acronyms.replace('a b c', 'a b d').replace('the end', 'the last'),
      );
    });
  });

  test('where the content has changed too, both are shown and nothing is written', async () => {
    const bytes = await word((xml) => xml.replace('two three', 'two drei').replace('six', 'sechs'));
    await withFolder({ ...content, 'back.docx': bytes }, async (folder) => {
      const git = (...args: string[]): void =>
        void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
          cwd: folder,
          stdio: 'ignore',
        });
      git('init');
      git('add', 'content');
      git('commit', '-m', 'one');
      const path = join(folder, 'content/a.md');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('One two', 'A new start.\n\nEins two'),
      );
      git('commit', '-am', 'two');
      const shown = await runIn(folder, 'import', 'word', 'back.docx', '--dry-run');
      const ran = await runIn(folder, 'import', 'word', 'back.docx');
      const line = readFileSync(path, 'utf8').split('\n').indexOf('A new start.') + 1;
      expect(shown.stderr).toContain(
        `content/a.md:${line}: The change from \`three\` to \`drei\` was changed in the content as well\n  In Word, it is on the page`,
      );
      expect(shown.stderr).toContain('The content says today: `A new start. Eins two three four.`');
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain('by the mark in the file');
      expect(ran.stderr).toContain('2 changes: 1 applied, 0 left, 1 in conflict; 1 file written');
      expect(ran.stdout).toContain('Eins two three four.');
      const now = readFileSync(path, 'utf8');
      expect(now).toContain('Eins two three four.\n\nFive sechs seven eight.');
    });
  });

  test('a link in the content folder is not written through', async () => {
    const bytes = await word((xml) => xml.replace('two three', 'two drei'));
    await withFolder(
      { ...content, 'back.docx': bytes, 'other.md': files['a.md'] ?? '' },
      async (folder) => {
        execFileSync('git', ['init'], { cwd: folder, stdio: 'ignore' });
        const before = readFileSync(join(folder, 'other.md'), 'utf8');
        unlinkSync(join(folder, 'content/a.md'));
        symlinkSync('../other.md', join(folder, 'content/a.md'));
        await runIn(folder, 'import', 'word', 'back.docx');
        expect(readFileSync(join(folder, 'other.md'), 'utf8')).toBe(before);
      },
    );
  });

  test.each([
    ['no ZIP', strToU8('text')],
    ['no Word file', zipSync({ 'a.txt': strToU8('x') })],
    ['cut off', new Uint8Array(0)],
  ])('a file that is %s is named', async (_, bytes) => {
    const { code, stderr } = await run(bytes);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "pathways: `back.docx` can't be read: This is not a Word file, or it is damaged\n",
    });
  });

  test('elements that are nested too deeply are refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(300);
    const bytes = await word((xml) => xml.replace('<w:body>', `<w:body>${deep}`));
    expect((await run(bytes)).stderr).toMatch(/can't be read: This file has elements more than/);
  });
});

test('a book that was pasted into a file is compared, and a library is refused', async () => {
  const book = await word((xml) =>
    xml.replace('One two three four.', 'One two three four. '.repeat(40_000).trim()),
  );
  expect((await run(book, '--dry-run')).stderr).toContain('1 change: 1 applied');
  const library = await word((xml) => {
    const end = xml.lastIndexOf('<w:sectPr');
    const paragraphs = '<w:p><w:r><w:t>New</w:t></w:r></w:p>'.repeat(20_100);
    return `${xml.slice(0, end)}${paragraphs}${xml.slice(end)}`;
  });
  expect(await run(library, '--dry-run')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      'it has 20100 more paragraphs than the one that was sent out; at most 20000 can be compared',
    ) as string,
  });
});
