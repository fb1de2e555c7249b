import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content } from './contents.ts';
import { measure, type Command } from './measure.ts';
import type { RowId } from './rows.ts';

/** How a task is measured. */
interface Task {
  readonly ours: (content: Content) => Command;
  readonly peer?: (content: Content) => Command;
  /** What is done once before the runs, and not measured. */
  readonly prepare?: (content: Content) => readonly Command[];
  /** What is done before each run, and not measured. */
  readonly before?: (content: Content, run: number) => void;
}

const program = resolve('dist/main.js');
const eleventy = resolve('bench/node_modules/@11ty/eleventy/cmd.cjs');
const markdownlint = resolve('bench/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');

const node = (...words: readonly string[]): Command => ({ argv: [process.execPath, ...words] });

const check = ({ folder }: Content, ...more: readonly string[]): Command =>
  node(program, 'check', '--content', folder, ...more);

const build = (
  { folder, out }: Pick<Content, 'folder' | 'out'>,
  ...more: readonly string[]
): Command => node(program, 'build', '--content', folder, '--out', out, ...more);

/** The option that keeps a build from using what earlier ones made, where the program has it. */
const cold = spawnSync(process.execPath, [program, 'build', '--help'], {
  encoding: 'utf8',
}).stdout.includes('--no-cache')
  ? ['--no-cache']
  : [];

/** Makes a content of the pages of another, which are plain Markdown to it. */
const importFolder = ({ folder, out }: Content): Command => ({
  ...node(program, 'import', 'folder', folder, '--from', 'plain', '--content', out),
  codes: [0, 1],
});

/** Fixes what a check finds in pages that were imported. */
const fixImported = ({ out }: Content): Command => ({
  ...node(program, 'check', '--fix', '--no-cache', '--content', out),
  codes: [0, 1],
});

const withoutPdf = ['--only', 'html,word,checklist'];

/** Adds a sentence to a page: one that no run has had before, or the cache would know it. */
function edit({ folder, pages }: Content, run: number): void {
  const words = ['gardens', 'meetings', 'letters', 'winters', 'bridges', 'seeds', 'plots'];
  const page = join(folder, pages.at(-1) ?? '');
  appendFileSync(page, `\nThe city has ${Date.now()} ${words[run % words.length]}.\n`);
}

const git = ({ folder }: Content, ...words: readonly string[]): Command => ({
  argv: [
    ...['git', '-C', folder, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.org'],
    ...['-c', 'commit.gpgsign=false', ...words],
  ],
});

/** Commits the content, then a change of every tenth page: a word, the items of a list, and a paragraph more. */
function startHistory(content: Content): void {
  const commit = (): void => {
    measure(git(content, 'add', '--all'));
    measure(git(content, 'commit', '--quiet', '--message', 'Change'));
  };
  measure(git(content, 'init', '--quiet'));
  commit();
  for (const page of content.pages.filter((_, index) => index % 10 === 3)) {
    const path = join(content.folder, page);
    const [, front = '', body = ''] =
      /^(---\n[^]*?\n---\n)([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
    const edited = body
      .replace(/ (?:garden|state) /g, ' allotment ')
      .replace(/^(\d+\.|-) (?=[a-z])/gm, '$1 At first, ');
    writeFileSync(path, `${front}${edited}\nThe city has more gardens than it had.\n`);
  }
  commit();
}

const redlineOf = ({ out }: Content): string => join(out, 'changes.docx');

const redline = (content: Content): Command =>
  node(
    ...[program, 'diff', 'HEAD~1', 'HEAD', '--content', content.folder, '--no-cache'],
    ...['--format', 'docx', '--out', redlineOf(content)],
  );

function clear({ out, eleventy: site }: Content): void {
  for (const each of [out, join(site, '_site')]) rmSync(each, { recursive: true, force: true });
}

/** The Word file of a build. */
const wordFile = ({ out }: Content): string => {
  const names = ['state-pathways-toolkit.docx', 'handbook.docx'];
  return names.map((name) => join(out, 'word', name)).find((path) => existsSync(path)) ?? '';
};

/** LibreOffice's PDF as ours is: with tags, for PDF/UA. */
const pdfFilter = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  PDFUACompliance: { type: 'boolean', value: 'true' },
})}`;

export const tasks: Readonly<Record<RowId, Task>> = {
  'check-cold': {
    ours: (content) => check(content, '--no-cache'),
    peer: ({ folder }) => ({
      ...node(markdownlint, '**/*.md'),
      cwd: folder,
      // Findings.
      codes: [0, 1],
    }),
  },
  'check-unchanged': {
    prepare: (content) => [check(content)],
    ours: (content) => check(content),
    peer: () => node('-e', '0'),
  },
  'check-edited': {
    prepare: (content) => [check(content)],
    before: edit,
    ours: (content) => check(content),
  },
  'html-cold': {
    before: clear,
    ours: (content) => build(content, '--only', 'html', ...cold),
    peer: ({ eleventy: cwd }) => ({ ...node(eleventy, '--quiet', '--output=_site'), cwd }),
  },
  'word-cold': {
    before: clear,
    ours: (content) => build(content, '--only', 'word', ...cold),
    peer: ({ folder, pages, out }) => ({
      argv: [
        ...['pandoc', '--from', 'markdown', '--file-scope', '--toc', '--standalone'],
        ...['--metadata', 'title=Toolkit', '--output', `${out}.docx`, ...pages],
      ],
      cwd: folder,
    }),
  },
  'build-cold': {
    before: clear,
    ours: (content) => build(content, ...withoutPdf, ...cold),
  },
  'pdf-cold': {
    prepare: (content) => [build(content, '--only', 'word', ...cold)],
    ours: (content) => build(content, '--only', 'pdf', ...cold),
    peer: (content) => ({
      argv: [
        ...['soffice', '--headless', '--convert-to', pdfFilter],
        ...[`-env:UserInstallation=file://${content.out}-profile`],
        ...['--outdir', `${content.out}-pdf`, wordFile(content)],
      ],
    }),
  },
  'build-unchanged': {
    prepare: (content) => [build(content)],
    ours: (content) => build(content),
  },
  'build-edited': {
    prepare: (content) => [build(content, ...withoutPdf)],
    before: edit,
    ours: (content) => build(content, ...withoutPdf),
  },
  states: {
    before: clear,
    ours: (content) => build(content, '--only', 'checklist', '--record', 'all', ...cold),
  },
  redline: {
    prepare: (content) => {
      startHistory(content);
      return [];
    },
    ours: redline,
  },
  'import-word': {
    prepare: (content) => {
      startHistory(content);
      return [redline(content), git(content, 'checkout', '--quiet', 'HEAD~1', '--', '.')];
    },
    ours: (content) =>
      node(
        ...[program, 'import', 'word', redlineOf(content), '--base', 'HEAD~1'],
        ...['--content', content.folder, '--dry-run'],
      ),
  },
  'import-folder': {
    before: ({ out }) => rmSync(out, { recursive: true, force: true }),
    ours: (content) => importFolder(content),
  },
  'imported-fix': {
    before: (content) => {
      rmSync(content.out, { recursive: true, force: true });
      measure(importFolder(content));
    },
    ours: fixImported,
  },
  'imported-build': {
    prepare: (content) => [importFolder(content), fixImported(content)],
    ours: ({ out }) => build({ folder: out, out: `${out}-built` }, ...withoutPdf, ...cold),
  },
};
