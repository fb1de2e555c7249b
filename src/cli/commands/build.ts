import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { checkContent, readContent } from '../content.ts';
import { reportOn } from '../outcome.ts';
import { startProgress } from '../progress.ts';
import { commonOptions, textOf, toSettings, type Settings } from '../settings.ts';
import { report, severityOf, type Corpus, type Output, type Owner } from '../../model/index.ts';
import { toRelative } from '../../report/index.ts';
import { CommandError, exitCodes, type Surroundings } from '../surroundings.ts';
import { isWithin } from '../within.ts';
import type { ManifestEntry } from '../../write/index.ts';

/** What can be built, each with the folder of the outputs that it fills. */
const areas = { html: 'site', word: 'word', checklist: 'checklist' } as const;
type RendererName = keyof typeof areas;

/** Owns what did not fit into an output. */
const outputFits: Owner = { id: 'output-fits', severity: 'error' };

export const build: Command = {
  summary: 'Makes the web site, the Word toolkit and the checklist from the content',
  options: {
    ...commonOptions,
    out: { type: 'string', value: 'DIR', help: 'The folder to write to (outputs)' },
    only: { type: 'string', value: 'NAMES', help: 'Some of html,word,checklist (all three)' },
  },
  examples: [
    ['pathways build', 'Make everything from content/ into outputs/'],
    ['pathways build --only html --out public', 'Make the web site alone, elsewhere'],
    ['pathways build --content handbook', 'Make everything from another folder'],
  ],
  run: async (input, surroundings) => {
    const settings = toSettings(input, surroundings);
    const names = toNames(textOf(input.values['only']));
    const out = resolve(surroundings.cwd, textOf(input.values['out']) ?? 'outputs');
    keepApart(settings, out, surroundings);
    const progress = startProgress(surroundings);
    try {
      progress.say('Checking');
      const folder = await readContent(settings, surroundings);
      const corpus = await checkContent(folder, settings, surroundings);
      if (hasErrors(corpus)) return refuse(corpus, settings, surroundings, progress.end);
      progress.say('Rendering');
      const outputs = await renderAll(corpus, names, surroundings);
      if (hasErrors(corpus)) return refuse(corpus, settings, surroundings, progress.end);
      progress.say('Writing');
      const shown = toRelative(out, surroundings.cwd);
      const entries = await writeAll(outputs, names, out, surroundings);
      progress.end();
      return reportOn(corpus.files, settings, surroundings, {
        outputs: entries.map((entry) => ({ ...entry, path: `${shown}/${entry.path}` })),
      });
    } finally {
      progress.end();
    }
  },
};

function toNames(only: string | undefined): readonly RendererName[] {
  const all = Object.keys(areas) as RendererName[]; // the keys of the table above
  if (only === undefined) return all;
  const wanted = only.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !all.some((each) => each === name));
  if (unknown !== undefined)
    throw new CommandError(`Cannot build \`${unknown}\`: the outputs are ${all.join(', ')}`);
  return all.filter((name) => wanted.includes(name));
}

/** Outputs must not stand among the content, nor the content among the outputs. */
function keepApart({ content }: Settings, out: string, { cwd }: Surroundings): void {
  if (isWithin(out, content) || isWithin(content, out))
    throw new CommandError(
      `Cannot write to \`${toRelative(out, cwd)}\`: it holds the content, or lies in it`,
    );
}

function hasErrors({ files }: Corpus): boolean {
  return files.some((file) => file.messages.some((message) => severityOf(message) === 'error'));
}

async function refuse(
  { files }: Corpus,
  settings: Settings,
  surroundings: Surroundings,
  endProgress: () => void,
): Promise<typeof exitCodes.found> {
  endProgress();
  await reportOn(files, settings, surroundings);
  surroundings.stderr.write('Nothing was written, because the content has errors\n');
  return exitCodes.found;
}

/** Renders what was asked for; what does not fit becomes a message on its file. */
async function renderAll(
  corpus: Corpus,
  names: readonly RendererName[],
  { root }: Surroundings,
): Promise<readonly Output[]> {
  const [{ renderers }, { readAssets }] = await Promise.all([
    import('../../render/index.ts'),
    import('../assets.ts'),
  ]);
  const assets = await readAssets(root);
  const rendered = await Promise.all(names.map((name) => renderers[name](corpus, assets)));
  for (const { file, ...problem } of rendered.flatMap(({ unfit }) => unfit))
    report(file, outputFits, problem);
  return rendered.flatMap(({ outputs }) => outputs);
}

/** Writes what was rendered; what stands in the way is told in words. */
async function writeAll(
  outputs: readonly Output[],
  names: readonly RendererName[],
  out: string,
  { cwd, process: { isRunning, ...holder } }: Surroundings,
): Promise<readonly ManifestEntry[]> {
  const { writeOutputs, WriteRefusal } = await import('../../write/index.ts');
  const folders = names.map((name) => areas[name]);
  return writeOutputs(out, outputs, { areas: folders, holder, isRunning }).catch((error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = error instanceof WriteRefusal ? error.message : diskFaults[code];
    if (reason === undefined) throw error;
    throw new CommandError(`Cannot write to \`${toRelative(out, cwd)}\`: ${reason}`);
  });
}

/** What the codes of the system mean to somebody who builds. */
const diskFaults: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk can only be read',
  EACCES: 'this is not allowed here, or a file is open in another program',
  EPERM: 'this is not allowed here, or a file is open in another program',
  EBUSY: 'a file is open in another program',
  ENOTDIR: 'it is a file, or a file is in the way',
  EEXIST: 'it is a file, or a file is in the way',
};
