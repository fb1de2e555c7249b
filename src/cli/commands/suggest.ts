import { join, resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { filesAt } from '../git-objects.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isInside } from '../is-inside.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { contentOptions, toContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { writeFileTo } from '../write-file.ts';

/** No further suggestions are made once the program has run for so long. */
const maxMs = 120_000;

export const suggest = defineCommand({
  summary: 'Save fixes for changed lines, to suggest them in a review',
  operands: 'BASE',
  options: {
    ...contentOptions,
    out: { type: 'string', value: 'FILE', help: 'Write to a file instead of standard output' },
  },
  examples: [
    [
      'pathways suggest main --out pull-request/suggestions.json',
      'Save what --fix would do to the lines that differ from main',
    ],
  ],
  run: async ({ values, operands }, host) => {
    const [base, ...more] = operands;
    if (base === undefined || more.length > 0)
      throw new CommandError('`suggest` needs one revision, such as `main`');
    const settings = await toContentSettings(values, host);
    const { content } = settings;
    const { out } = values;
    const path = out === undefined ? undefined : resolve(host.cwd, out);
    if (path !== undefined && isInside(path, content))
      throw new CommandError(`Can't write to \`${out}\`: it is in the content folder`);
    const progress = startProgress(host);
    progress.say('Checking');
    const text = await toText(base, settings, host).finally(progress.end);
    if (path === undefined || out === undefined) host.stdout.write(text);
    else await writeFileTo(path, text, out, host.cwd);
    return exitCodes.ok;
  },
});

async function toText(
  base: string,
  settings: Awaited<ReturnType<typeof toContentSettings>>,
  host: Host,
): Promise<string> {
  const { content } = settings;
  const check = await openWorkspace(settings, host).open(base);
  const now = await check(new Map());
  const { suggestFixes } = await import('../../fix/index.ts');
  const { toSuggestionsJson } = await import('../../report/index.ts');
  const was = await textsAt(base, content);
  const isTimeUp = (): boolean => host.elapsedMs() > maxMs;
  const { suggestions, left } = await suggestFixes(now, check, was, isTimeUp);
  const toShown = (file: string): string => toRelative(join(content, file), host.cwd);
  const located = suggestions.map((each) => ({ ...each, file: toShown(each.file) }));
  return toSuggestionsJson({ suggestions: located, left });
}

/** The texts of the content in a revision, by path. */
async function textsAt(base: string, content: string): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder();
  const files = await filesAt(base, content);
  return new Map(
    [...files].flatMap(([path, bytes]) =>
      bytes instanceof Uint8Array ? [[path, decoder.decode(bytes)]] : [],
    ),
  );
}
