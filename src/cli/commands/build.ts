import { resolve } from 'node:path';
import { outputFormats, volumeKinds, type OutputFormat } from '../../model/index.ts';
import { hasPdfEngine, pdfEnginePackage } from '../assets.ts';
import { defineCommand } from '../command.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isInside } from '../is-inside.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { cacheOptions, commonOptions, toSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';

export const build = defineCommand({
  summary: 'Build the web site, Word and PDF files, the checklist and the data',
  options: {
    ...commonOptions,
    out: { type: 'string', value: 'DIR', help: 'Folder to write to (default: outputs)' },
    only: {
      type: 'string',
      value: 'NAMES',
      choices: outputFormats,
      isList: true,
      default: outputFormats.join(','),
      help: 'Outputs to build',
    },
    volume: {
      type: 'string',
      value: 'NAMES',
      choices: volumeKinds,
      isList: true,
      default: 'toolkit',
      help: 'Word and PDF files to build',
    },
    'reference-doc': {
      type: 'string',
      value: 'FILE',
      help: 'Word file to take styles, theme, header and footer from',
    },
    record: {
      type: 'string',
      value: 'CODES',
      help: 'Also build the checklists for these records: codes such as A1,A2, or all',
    },
    ...cacheOptions,
  },
  examples: [
    ['pathways build', 'Build everything from content/ into outputs/'],
    ['pathways build --only html --out public', 'Build the web site only, elsewhere'],
    ['pathways build --content handbook', 'Build from another folder'],
    ['pathways build --only word --volume toolkit,sections', 'Add a Word file for each section'],
    ['pathways build --only word --reference-doc agency.docx', "Use an agency's Word styles"],
    ['pathways build --only checklist --record A1', 'Add the checklist for the record A1'],
  ],
  run: async ({ values }, host) => {
    const settings = await toSettings(values, host);
    const { content, project } = settings;
    const out =
      values.out === undefined ? resolve(project, 'outputs') : resolve(host.cwd, values.out);
    const { volume: volumes, 'reference-doc': reference, record: records } = values;
    const formats = formatsToBuild(values.only, host);
    if (records !== undefined && !formats.includes('checklist'))
      throw new CommandError('`--record` builds checklists, but `--only` leaves them out');
    if (isInside(out, content) || isInside(content, out))
      throw new CommandError(
        `Can't write to \`${toRelative(out, host.cwd)}\`: it is in the content folder, or contains it`,
      );
    const progress = startProgress(host);
    const { result, outputs } = await openWorkspace(settings, host)
      .build({ formats, volumes, reference, records, out, isQuiet: settings.quiet }, progress.say)
      .finally(progress.end);
    const code = await finishReport(result, settings, host, {
      command: 'build',
      detail: 'counts',
      ...(outputs && { outputs }),
    });
    if (outputs) return code;
    host.stderr.write('Nothing was written, because there are errors\n');
    return exitCodes.found;
  },
});

/** Without the engine of PDF files, all other outputs are built; a PDF that was asked for by name is missed. */
function formatsToBuild(
  formats: readonly OutputFormat[],
  { root, stderr }: Host,
): readonly OutputFormat[] {
  if (!formats.includes('pdf') || hasPdfEngine(root)) return formats;
  const remedy = `their engine is not installed. Run \`npm install --save-dev ${pdfEnginePackage(root)}\`.`;
  if (formats.length < outputFormats.length)
    throw new CommandError(`Can't build PDF files: ${remedy}`);
  stderr.write(`Built no PDF files: ${remedy}\n`);
  return formats.filter((format) => format !== 'pdf');
}
