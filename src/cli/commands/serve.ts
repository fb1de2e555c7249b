import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toRelative } from '../relative-path.ts';
import { manifestPath, outputFolders } from '../../model/index.ts';
import { defineCommand } from '../command.ts';
import { toCommandLine } from '../command-line.ts';
import { linkOnPath } from '../link-on-path.ts';
import { findProject } from '../project.ts';
import { toFolderHandler } from '../server/handle-request.ts';
import { toContentSettings } from '../settings.ts';
import { portOption, startOn, untilInterrupted, usualPort } from '../server/start-on.ts';
import { CommandError, exitCodes } from '../host.ts';

export const serve = defineCommand({
  summary: `Serve the built site at http://127.0.0.1:${usualPort}`,
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder with the build (default: outputs)' },
    port: portOption,
    watch: { type: 'boolean', help: 'Show the current content, like `preview`' },
  },
  examples: [
    ['pathways serve', 'Serve the site in outputs/'],
    ['pathways serve --out public --port 8080', 'Serve the site in another folder'],
    ['pathways serve --watch', 'Show the current content while you write, like `preview`'],
  ],
  run: async ({ values: { out, port, watch } }, host) => {
    const { cwd, stdout } = host;
    if (watch) {
      if (out !== undefined)
        throw new CommandError(
          '`--watch` shows the content, not what was built. Leave out `--out`.',
        );
      const { runPreview } = await import('../preview/run-preview.ts');
      return runPreview(await toContentSettings({}, host), { port }, host);
    }
    const outputs =
      out === undefined
        ? join((await findProject(cwd, undefined)).folder, 'outputs')
        : resolve(cwd, out);
    const { readManifest } = await import('../../write/index.ts');
    const text = await readFile(join(outputs, manifestPath), 'utf8').catch(() => '');
    const base = readManifest(text)?.base;
    if (base === undefined)
      throw new CommandError(
        `\`${toRelative(outputs, cwd)}\` has no web site. Run \`${toCommandLine('build', host)}\` first.`,
      );
    const folder = join(outputs, outputFolders.html);
    const link = await linkOnPath(folder, cwd);
    if (link !== undefined)
      throw new CommandError(
        `Can't serve \`${toRelative(folder, cwd)}\`: \`${toRelative(link, cwd)}\` is a link, which may lead elsewhere`,
      );
    const server = await startOn(port, toFolderHandler(folder, base));
    stdout.write(
      `Serving ${toRelative(folder, cwd)} at http://127.0.0.1:${server.port}${base} (press Ctrl+C to stop)\n`,
    );
    await untilInterrupted(host);
    await server.close();
    return exitCodes.ok;
  },
});
