import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { volumeKinds, withoutCommands, type Corpus } from '../../model/index.ts';
import type { Change, Heading, Room } from '../../diff/index.ts';
import { defineCommand } from '../command.ts';
import { openWorkspace } from '../workspace.ts';
import { startProgress } from '../progress.ts';
import { cacheOptions, contentOptions, toContentSettings } from '../settings.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isInside } from '../is-inside.ts';
import { readNamed } from '../read-file.ts';
import { toDestination, writeRedlines } from '../redline-files.ts';
import { writeFileTo } from '../write-file.ts';

const formats = ['markdown', 'html', 'json', 'docx'] as const;
type TextFormat = Exclude<(typeof formats)[number], 'docx'>;

export const diff = defineCommand({
  summary: 'Show what a change does to the outputs',
  operands: 'BASE [HEAD]',
  options: {
    content: contentOptions.content,
    format: {
      type: 'string',
      value: 'NAME',
      choices: formats,
      default: 'markdown',
      help: 'Output format; docx is Word with tracked changes',
    },
    author: {
      type: 'string',
      value: 'NAME',
      help: 'Author of all tracked changes (default: the authors of the commits)',
    },
    'pull-request': {
      type: 'string',
      value: 'URL',
      help: 'Add a comment with this address to the first tracked change of each page',
    },
    volume: {
      type: 'string',
      value: 'NAMES',
      choices: volumeKinds,
      isList: true,
      help: 'Word files to write; files for sections and pages go to a folder (default: toolkit)',
    },
    'reference-doc': {
      type: 'string',
      value: 'FILE',
      help: 'Word file to take styles, theme, header and footer from',
    },
    room: {
      type: 'string',
      value: 'NAME',
      choices: ['summary', 'comment'],
      default: 'summary',
      help: 'Where the Markdown is shown on GitHub, which limits its length',
    },
    title: {
      type: 'string',
      value: 'TEXT',
      default: 'What changes for readers',
      help: 'Heading of the output',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Write to a file, or to a folder, instead of standard output',
    },
    ...cacheOptions,
  },
  examples: [
    ['pathways diff main', 'Show what the working folder changes compared to main'],
    ['pathways diff v1.0 v1.1', 'Show what changed between two tags'],
    ['pathways diff main --format html --out changes.html', 'Write a page to send to others'],
    [
      'pathways diff main --format docx --out changes.docx',
      'Write the toolkit with tracked changes for Word',
    ],
    [
      'pathways diff main --format docx --volume sections --out changes',
      'Write a file for each section that changes',
    ],
  ],
  run: async ({ values, operands }, host) => {
    const [base, head, ...more] = operands;
    if (base === undefined) throw new CommandError('`diff` needs a revision, such as `main`');
    if (more.length > 0)
      throw new CommandError(`\`diff\` takes two revisions at most, not \`${more[0]}\``);
    const { format, room, title, out, author, volume, 'reference-doc': template } = values;
    const pullRequest = toAddress(values['pull-request']);
    const volumes = volume ?? ['toolkit'];
    const target = format === 'docx' ? await toDestination(out, volumes, host) : format;
    if (format !== 'docx') refuseWordOptions({ author, pullRequest, volume, template });
    const settings = await toContentSettings(values, host);
    const path = out === undefined ? undefined : resolve(host.cwd, out);
    if (path !== undefined && isInside(path, settings.content))
      throw new CommandError(`Can't write to \`${out}\`: it is in the content folder`);
    const reference =
      template === undefined
        ? undefined
        : { name: template, bytes: await readNamed(template, host.cwd) };
    const progress = startProgress(host);
    progress.say('Comparing');
    try {
      const workspace = openWorkspace(settings, host);
      const before = await workspace.at(base);
      const after = await (head === undefined ? workspace.load() : workspace.at(head));
      if (typeof target === 'object') {
        progress.say('Rendering');
        const { content } = settings;
        const { toRedlines } = await import('../redline.ts');
        const sides = { before, after, base, head, content };
        const options = { ...sides, author, pullRequest, volumes, reference };
        await writeRedlines(await toRedlines(options, host), target, host);
        return exitCodes.ok;
      }
      const { compare } = await import('../../diff/index.ts');
      const heading = { title, base, head: head ?? 'the working folder' };
      const text = await toText(
        compare(before, after),
        heading,
        { format: target, room, after },
        host,
      );
      if (path === undefined || out === undefined) host.stdout.write(text);
      else await writeFileTo(path, text, out, host.cwd);
      return exitCodes.ok;
    } finally {
      progress.end();
    }
  },
});

/** @throws CommandError if an option was given that only Word files have */
function refuseWordOptions(values: Readonly<Record<string, unknown>>): void {
  if (Object.values(values).some((value) => value !== undefined))
    throw new CommandError(
      '`--author`, `--pull-request`, `--volume` and `--reference-doc` are for `--format docx`',
    );
}

/** @throws CommandError if it is not the address of a web page */
function toAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (!/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[^\s\p{C}]*)?$/u.test(url))
    throw new CommandError(
      `\`--pull-request\` needs a web address such as https://github.com/owner/name/pull/1, not \`${url}\``,
    );
  return url;
}

interface TextOptions {
  readonly format: TextFormat;
  readonly room: Room;
  readonly after: Corpus;
}

async function toText(
  change: Change,
  heading: Heading,
  { format, room, after }: TextOptions,
  { root, env }: Host,
): Promise<string> {
  const { toHtml, toJson, toMarkdown } = await import('../../diff/index.ts');
  if (format === 'json') return toJson(change, heading);
  if (format === 'markdown') return toMarkdown(change, heading, room);
  const css = await readFile(join(root, 'src/assets/diff.css'), 'utf8');
  const html = toHtml(change, heading, after.site.language, css);
  // GitHub would find workflow commands in the content of the page.
  return env['GITHUB_ACTIONS'] === 'true' ? withoutCommands(html) : html;
}
