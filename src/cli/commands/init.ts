import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { counted } from '../../report/index.ts';
import { toCommandLine } from '../command-line.ts';
import { defineCommand } from '../command.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { parse } from '../parse.ts';
import { toRelative } from '../relative-path.ts';
import { writeFileTo } from '../write-file.ts';
import { build } from './build.ts';

export const init = defineCommand({
  summary: 'Start a toolkit with settings, example pages and a first build',
  operands: '[DIR]',
  options: {
    title: {
      type: 'string',
      value: 'TEXT',
      help: 'The title of the toolkit (default: from the name of the folder)',
    },
    today: { type: 'string', value: 'DATE', help: 'Date of the first review (default: today)' },
  },
  examples: [
    ['pathways init', 'Start in this folder; existing files are not changed'],
    ['pathways init handbook --title "The Handbook"', 'Start in another folder'],
  ],
  run: async ({ values, operands }, host) => {
    const [dir = '.', ...more] = operands;
    if (more.length > 0) throw new CommandError('`init` takes one folder');
    const folder = resolve(host.cwd, dir);
    const { title = titleOf(folder), today = host.today } = values;
    const pages = await pagesIn(join(folder, 'content'));
    // It parses YAML, which no other run should load a library for.
    const { starterFiles } = await import('../starter.ts');
    const files = await withoutExamples(
      await starterFiles(host.root, { title, today, pages }),
      folder,
    );
    const added = await addFiles(files, folder, host);
    host.stderr.write(toSummary(added, files, toRelative(folder, host.cwd)));
    const here = { ...host, cwd: folder };
    const { input } = await parse(
      ['build', '--today', today],
      { build },
      {
        isPath: async () => false,
        toCommandLine: (line) => toCommandLine(line, here),
      },
    );
    const code = await build.run(input, here);
    if (code === exitCodes.ok) host.stderr.write(nextSteps(added, here));
    return code;
  },
});

/** The Markdown files of a content folder that has no site.yaml yet, with `/`; none if there is no folder. */
async function pagesIn(content: string): Promise<readonly string[]> {
  if (await lstat(join(content, 'site.yaml')).catch(() => undefined)) return [];
  const paths = await readdir(content, { recursive: true }).catch(() => []);
  return paths.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.md'));
}

/** Without pages and registries that a content folder with its own site.yaml does not have: it has what it needs. */
async function withoutExamples(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const isThere = async (path: string): Promise<boolean> =>
    (await lstat(join(folder, path)).catch(() => undefined)) !== undefined;
  if (!(await isThere('content/site.yaml'))) return files;
  const kept = new Map<string, string>();
  for (const [path, text] of files)
    if (!path.startsWith('content/') || (await isThere(path))) kept.set(path, text);
  return kept;
}

/** Writes the files that are not there yet. */
async function addFiles(
  files: ReadonlyMap<string, string>,
  folder: string,
  { cwd }: Host,
): Promise<readonly string[]> {
  const added: string[] = [];
  for (const [path, text] of files) {
    const whole = join(folder, path);
    if (await lstat(whole).catch(() => undefined)) continue;
    await writeFileTo(whole, text, toRelative(whole, cwd), cwd);
    added.push(path);
  }
  return added;
}

function toSummary(
  added: readonly string[],
  files: ReadonlyMap<string, string>,
  folder: string,
): string {
  const kept = [...files.keys()].filter((path) => !added.includes(path));
  const lines = [
    added.length === 0 ? 'Nothing to add' : `Added ${counted(added.length, 'file')} to ${folder}`,
    ...added.map((path) => `  ${path}`),
    ...(kept.length === 0 ? [] : [`Left as they are: ${kept.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function nextSteps(added: readonly string[], host: Host): string {
  return [
    '',
    'Next:',
    `  ${toCommandLine('serve', host)}    Look at the site`,
    ...(added.includes('content/site.yaml')
      ? ['  Change content/site.yaml and content/index.md to say what your toolkit is about']
      : []),
    `  ${toCommandLine('check', host)}    See what to fix`,
    `  ${toCommandLine('new page first-steps/my-page.md', host)}    Add a page`,
    '',
  ].join('\n');
}

function titleOf(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words === '' ? 'Your Toolkit' : words.charAt(0).toUpperCase() + words.slice(1);
}
