import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withoutCommands, type Cache, type Corpus } from '../../model/index.ts';
import type { Change, Heading, Room } from '../../diff/index.ts';
import type { Command } from '../command.ts';
import { openWorkspace } from '../workspace.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, textOf, toSettings } from '../settings.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isWithin } from '../is-inside.ts';
import { writeAsked } from '../write-file.ts';

const formats = ['markdown', 'html', 'json'] as const;
const roomNames = ['summary', 'comment'] as const satisfies readonly Room[];

export const diff: Command = {
  summary: 'Says what a change does to the outputs: pages, steps, resources, footnotes, contacts',
  operands: 'BASE [HEAD]',
  options: {
    content: commonOptions.content,
    format: {
      type: 'string',
      value: 'NAME',
      help: `How to tell: ${formats.join(', ')} (markdown)`,
    },
    room: {
      type: 'string',
      value: 'NAME',
      help: `Where Markdown must fit: ${roomNames.join(', ')} (summary)`,
    },
    title: { type: 'string', value: 'TEXT', help: 'The heading (What changes for readers)' },
    out: { type: 'string', value: 'FILE', help: 'Write to a file instead of standard output' },
  },
  examples: [
    ['pathways diff main', 'What the working folder changes since main'],
    ['pathways diff v1.0 v1.1', 'What changed between two tags'],
    ['pathways diff main --format html --out changes.html', 'The same as a page to send on'],
  ],
  run: async ({ values, operands }, host) => {
    const [base, head, ...more] = operands;
    if (base === undefined)
      throw new CommandError('Cannot compare with nothing: name a revision, such as `main`');
    if (more.length > 0)
      throw new CommandError(`Cannot take \`${more[0]}\`: two revisions at most`);
    const format = oneOf(formats, textOf(values['format']) ?? 'markdown', 'tell as');
    const room = oneOf(roomNames, textOf(values['room']) ?? 'summary', 'fit into');
    const settings = toSettings({ values: { content: values['content'] }, operands }, host);
    const out = textOf(values['out']);
    const path = out === undefined ? undefined : resolve(host.cwd, out);
    if (path !== undefined && isWithin(path, settings.content))
      throw new CommandError(`Cannot write to \`${out}\`: it lies in the content`);
    const progress = startProgress(host);
    progress.say('Comparing');
    try {
      const cache = sharedCache();
      const workspace = openWorkspace(settings, host);
      const before = await workspace.at(base, cache);
      const after = await (head === undefined ? workspace.load(cache) : workspace.at(head, cache));
      const { compare } = await import('../../diff/index.ts');
      const heading = {
        title: textOf(values['title']) ?? 'What changes for readers',
        base,
        head: head ?? 'the working folder',
      };
      const text = await toText(compare(before, after), heading, { format, room, after }, host);
      if (path === undefined || out === undefined) host.stdout.write(text);
      else await writeAsked(path, text, 'the comparison', out);
      return exitCodes.ok;
    } finally {
      progress.end();
    }
  },
};

/** Most files are the same on both sides: what is read once is not read again. */
function sharedCache(): Cache {
  const kept = new Map<string, unknown>();
  return { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
}

interface Wanted {
  readonly format: (typeof formats)[number];
  readonly room: Room;
  readonly after: Corpus;
}

async function toText(
  change: Change,
  heading: Heading,
  { format, room, after }: Wanted,
  { root, env }: Host,
): Promise<string> {
  const { toHtml, toJson, toMarkdown } = await import('../../diff/index.ts');
  if (format === 'json') return toJson(change, heading);
  if (format === 'markdown') return toMarkdown(change, heading, room);
  const css = await readFile(join(root, 'src/assets/diff.css'), 'utf8');
  const html = toHtml(change, heading, after.site.language, css);
  // A page is made of content, in which GitHub would look for commands.
  return env['GITHUB_ACTIONS'] === 'true' ? withoutCommands(html) : html;
}

/** @throws CommandError when a name is none of those */
function oneOf<Name extends string>(all: readonly Name[], text: string, verb: string): Name {
  const name = all.find((each) => each === text);
  if (!name) throw new CommandError(`Cannot ${verb} \`${text}\`: the choice is ${all.join(', ')}`);
  return name;
}
