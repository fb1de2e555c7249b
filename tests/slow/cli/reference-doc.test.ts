import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxOf, relationship } from '../../audit/docx-of.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { under } from '../../cli/run-in.ts';
import { snapshot } from '../../write/snapshot.ts';
import { bundled } from '../bundled.ts';

const program = bundled();

/** Builds the Word file with the look of another one. */
function build(folder: string, template: Uint8Array) {
  writeFileSync(join(folder, 'agency.docx'), template);
  const args = ['build', '--only', 'word', '--reference-doc', 'agency.docx'];
  const { status, stderr } = spawnSync('node', [program.main, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr };
}

const content = () => under('content', folderOf({ 'p.md': pathway('Text.') }));

/** All that is in the built Word file. */
function builtIn(folder: string): string {
  const [name = ''] = readdirSync(join(folder, 'outputs/word'));
  const parts = unzipSync(readFileSync(join(folder, 'outputs/word', name)));
  return Object.entries(parts)
    .map(([path, bytes]) => `${path} ${strFromU8(bytes)}`)
    .join('\n');
}

describe('a reference document that cannot be used is one line and exit 2, and leaves the outputs', () => {
  test.each([
    [
      'a bomb',
      () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }),
      'it is too large (a part of 60 MB when unpacked; the limit is 50 MB)',
    ],
    [
      'elements that are nested too deep',
      () => docxOf({ styles: '<w:style>'.repeat(5_000) }),
      'it is too large (elements more than 256 levels deep)',
    ],
    [
      'too many elements',
      () => docxOf({ styles: '<w:x/>'.repeat(1_600_000) }),
      'it is too large (more than 1500000 elements)',
    ],
    [
      'text',
      () => Buffer.from('text'),
      'it is not a .docx file. Open it in Word and save it as a Word Document (.docx).',
    ],
  ])('%s', (_what, make, reason) =>
    withFolder(content(), async (folder) => {
      expect(build(folder, docxOf()).status).toBe(0);
      const before = snapshot(join(folder, 'outputs'));
      expect(build(folder, make())).toEqual({
        status: 2,
        stderr: `pathways: \`agency.docx\` can't be used as a reference document: ${reason}\n`,
      });
      expect(snapshot(join(folder, 'outputs'))).toEqual(before);
    }),
  );
});

test('macros, embedded objects and links to other servers are named and not taken', () =>
  withFolder(content(), async (folder) => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="head"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const template = docxOf({
      body: `<w:p/><w:altChunk r:id="chunk"/>${section}`,
      relationships: [
        relationship('vba', 'vbaProject', 'vbaProject.bin'),
        relationship('ole', 'oleObject', 'embeddings/o.bin'),
        relationship('chunk', 'aFChunk', 'other.html'),
        relationship('picture', 'image', 'https://evil.example/a.png'),
        relationship('head', 'header', 'header9.xml'),
      ].join(''),
      parts: {
        'word/vbaProject.bin': 'macros',
        'word/embeddings/o.bin': 'object',
        'word/other.html': '<script>',
        'word/_rels/settings.xml.rels': `<Relationships>${relationship('t', 'attachedTemplate', 'https://evil.example/t.dotm')}</Relationships>`,
        'word/header9.xml': '<w:hdr><w:p/></w:hdr>',
        'word/_rels/header9.xml.rels': `<Relationships>${relationship('i', 'image', 'https://evil.example/h.png')}</Relationships>`,
      },
    });
    const { status, stderr } = build(folder, template);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'Not taken from `agency.docx`: macros, embedded objects, other files inside, images from other servers, its own template, a header of all pages that is not just text, images and links\n',
    );
    const built = builtIn(folder);
    expect(built).toContain('w:w="11906"');
    expect(built).not.toMatch(/vbaProject|embeddings|other\.html|header9|attachedTemplate|evil/);
  }));
