import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from '../src/load/index.ts';
import type { Corpus, Finding } from '../src/model/index.ts';

/** Texts (or bytes) of a content folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Loads a small folder of content that a test wrote down; the folder is gone afterwards. */
export async function corpusOf(files: Files): Promise<Corpus> {
  return withFolder(files, load);
}

/** Writes files into a new temporary folder for as long as `use` runs. */
export async function withFolder<Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-test-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The front matter and body of a pathway page that has nothing wrong with it. */
export function pathway(body: string, front: Readonly<Record<string, string>> = {}): string {
  return pageText(body, {
    title: 'A Pathway',
    kind: 'page',
    description: `What a state does on ${nameOf(front['title'])}, said in fifty characters or more.`,
    reviewed: '2019-04-03',
    contacts: '[office]',
    resources: '[guide]',
    steps: '[{id: first-step, text: Take the first step}]',
    ...front,
  });
}

/** A few words for a page, so that no two pages have one description. */
function nameOf(title: string | undefined): string {
  return title?.replace(/[^\w ]/g, '').slice(0, 40) ?? 'this pathway';
}

/** A page's text: front matter of the given keys, then the body. */
export function pageText(body: string, front: Readonly<Record<string, string>>): string {
  const keys = Object.entries(front).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${keys.join('')}---\n\n${body}\n`;
}

/** What the pages of the folder must have. */
const required =
  '{site: [description, publisher, contact], home: [description, reviewed, contacts], overview: [description, reviewed, contacts], page: [description, reviewed, contacts, resources, steps], references: [description, reviewed]}';

/** A content folder without faults around the given pages; later files replace earlier ones. */
export function folderOf(pages: Readonly<Record<string, string>>, more: Files = {}): Files {
  const home = pageText('Welcome to the handbook.', {
    title: 'A Handbook',
    kind: 'home',
    description: 'A handbook that exists to try things out, described in enough characters.',
    reviewed: '2019-04-03',
    contacts: '[office]',
  });
  const paths = ['index.md', ...Object.keys(pages).filter((path) => path !== 'index.md')];
  return {
    'site.yaml': [
      'title: A Handbook',
      'description: A handbook that exists to try things out, in fifty characters or more.',
      'publisher: The Press',
      'contact: office',
      'checklist: {title: Checklist, introduction: Check each step.}',
      'files: {word: handbook, checklist: checklist}',
      ...('states.yaml' in more
        ? [
            'records: {file: states.yaml, fields: [state, agency]}',
            'terms: {record: {one: state, other: states, a: a state}}',
          ]
        : []),
      'navigation:',
      ...paths.map((path) => `  - page: ${path}`),
      `require: ${required}`,
      '',
    ].join('\n'),
    'contacts.yaml':
      'office:\n  role: Office\n  organization: The Press\n  email: office@example.org\n  purpose: Any question\n  verified: 2019-04-03\n',
    'resources.yaml':
      'guide:\n  title: The Guide\n  publisher: The Press\n  year: 2018\n  url: https://example.org/guide\n  urlKind: document\n',
    'index.md': home,
    ...pages,
    ...more,
  };
}

/** Findings as `path:line:column rule message`, in their order. */
export function findingsOf({ findings }: { readonly findings: readonly Finding[] }): string[] {
  return findings.map(
    ({ file, line, column, ruleId, message }) =>
      `${file}:${line ?? 0}:${column ?? 0} ${ruleId ?? ''} ${message}`,
  );
}
