import { resolve } from 'node:path';
import { auditOutputs } from '../audit-files.ts';
import type { Command } from '../command.ts';
import { finishReport, hasErrors, toResult, type Result } from '../finish-report.ts';
import { renderAll } from '../render-all.ts';
import { toStateCodes } from '../state-codes.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { commonOptions, textOf, toSettings, type Settings } from '../settings.ts';
import {
  basePath,
  outputFolders,
  outputFormats,
  volumeKinds,
  type Output,
  type OutputFormat,
} from '../../model/index.ts';
import type { Written } from '../../report/index.ts';
import { CommandError, exitCodes, type ExitCode, type Host } from '../host.ts';
import { isWithin } from '../is-inside.ts';
import { openWorkspace } from '../workspace.ts';
import type { ManifestEntry } from '../../write/index.ts';

export const build: Command = {
  summary: 'Makes the web site, the Word toolkit and the checklist from the content',
  options: {
    ...commonOptions,
    out: { type: 'string', value: 'DIR', help: 'The folder to write to (outputs)' },
    volume: {
      type: 'string',
      value: 'NAMES',
      help: `Word files to make, some of ${volumeKinds.join(',')} (toolkit)`,
    },
    'reference-doc': {
      type: 'string',
      value: 'FILE',
      help: 'A Word file whose styles, theme, header and footer the Word files take',
    },
    state: {
      type: 'string',
      value: 'CODES',
      help: 'States whose checklists to make as well, such as OH,WA, or all',
    },
    only: { type: 'string', value: 'NAMES', help: 'Some of html,word,checklist (all three)' },
  },
  examples: [
    ['pathways build', 'Make everything from content/ into outputs/'],
    ['pathways build --only html --out public', 'Make the web site alone, elsewhere'],
    ['pathways build --content handbook', 'Make everything from another folder'],
    [
      'pathways build --only word --volume toolkit,sections',
      'Make a Word file for each section as well',
    ],
    [
      'pathways build --only word --reference-doc agency.docx',
      'Make the Word toolkit in the style of an agency',
    ],
    ['pathways build --only checklist --state OH', 'Make the checklist, and that of Ohio'],
  ],
  run: async (input, host) => {
    const settings = toSettings(input, host);
    const formats = toList('build', textOf(input.values['only']), outputFormats, outputFormats);
    const volumes = toList('make', textOf(input.values['volume']), volumeKinds, ['toolkit']);
    const reference = textOf(input.values['reference-doc']);
    const out = resolve(host.cwd, textOf(input.values['out']) ?? 'outputs');
    const states = textOf(input.values['state']);
    if (states !== undefined && !formats.includes('checklist'))
      throw new CommandError(
        `Cannot build the checklist of \`${states}\`: \`--only ${formats.join(',')}\` leaves the checklist out`,
      );
    keepApart(settings, out, host);
    const progress = startProgress(host);
    const report = (result: Result, outputs?: readonly Written[]): Promise<ExitCode> => {
      progress.end();
      return finishReport(result, settings, host, outputs && { outputs });
    };
    const refuse = async (result: Result): Promise<ExitCode> => {
      await report(result);
      host.stderr.write('Nothing was written, because there are errors\n');
      return exitCodes.found;
    };
    try {
      progress.say('Checking');
      const { corpus, ...checked } = await openWorkspace(settings, host).checkCorpus();
      if (hasErrors(checked.findings)) return refuse(toResult(checked, settings.content, host));
      progress.say('Rendering');
      const wanted = { formats, volumes, reference, states: toStateCodes(states, corpus.states) };
      const { outputs, findings } = await renderAll(corpus, wanted, host);
      const result = toResult(
        { ...checked, findings: [...checked.findings, ...findings] },
        settings.content,
        host,
      );
      if (hasErrors(findings)) return refuse(result);
      progress.say('Auditing');
      const faulty = await auditOutputs(outputs, corpus.site);
      const files = [...new Set(faulty.map(({ file }) => file))].map((id) => ({ id }));
      if (faulty.length > 0)
        return refuse(toResult({ files, findings: faulty, suppressed: [] }, out, host));
      progress.say('Writing');
      const shown = toRelative(out, host.cwd);
      const base = formats.includes('html') ? basePath(corpus) : undefined;
      const entries = await writeAll(outputs, { formats, base }, out, host);
      return report(
        result,
        entries.map((entry) => ({ ...entry, path: `${shown}/${entry.path}` })),
      );
    } finally {
      progress.end();
    }
  },
};

/** Some of what there is, in its order. @throws CommandError when a name is none of it */
function toList<Name extends string>(
  verb: string,
  text: string | undefined,
  all: readonly Name[],
  usual: readonly Name[],
): readonly Name[] {
  if (text === undefined) return usual;
  const wanted = text.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !all.some((each) => each === name));
  if (unknown !== undefined)
    throw new CommandError(`Cannot ${verb} \`${unknown}\`: the choice is ${all.join(', ')}`);
  return all.filter((name) => wanted.includes(name));
}

/** Outputs must not stand among the content, nor the content among the outputs. */
function keepApart({ content }: Settings, out: string, { cwd }: Host): void {
  if (isWithin(out, content) || isWithin(content, out))
    throw new CommandError(
      `Cannot write to \`${toRelative(out, cwd)}\`: it holds the content, or lies in it`,
    );
}

/** Writes what was rendered; what stands in the way is told in words. */
async function writeAll(
  outputs: readonly Output[],
  {
    formats,
    base,
  }: { readonly formats: readonly OutputFormat[]; readonly base: string | undefined },
  out: string,
  { cwd, process: { isRunning, ...holder } }: Host,
): Promise<readonly ManifestEntry[]> {
  const { writeOutputs, WriteRefusal } = await import('../../write/index.ts');
  const areas = formats.map((format) => outputFolders[format]);
  return writeOutputs(out, outputs, { areas, base, holder, isRunning }).catch((error) => {
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
