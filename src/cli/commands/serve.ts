import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toRelative } from '../relative-path.ts';
import { manifestPath, outputFolders } from '../../model/index.ts';
import { defineCommand } from '../command.ts';
import { toCommandLine } from '../command-line.ts';
import { linkOnPath } from '../link-on-path.ts';
import { findProject } from '../project.ts';
import { startServer, type Server } from '../server/server.ts';
import { codeOf } from '../system-error.ts';
import { CommandError, exitCodes } from '../host.ts';

const usualPort = 8000;

export const serve = defineCommand({
  summary: `Serve the built site at http://127.0.0.1:${usualPort}`,
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder that was built (default: outputs)' },
    port: {
      type: 'number',
      value: 'N',
      range: [0, 65_535],
      default: String(usualPort),
      help: 'Port, or 0 for any free one',
    },
  },
  examples: [
    ['pathways serve', 'Serve the site in outputs/'],
    ['pathways serve --out public --port 8080', 'Serve the site in another folder'],
  ],
  run: async ({ values: { out, port } }, host) => {
    const { cwd, stdout, onInterrupt } = host;
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
    const server = await start(folder, base, port);
    stdout.write(
      `Serving ${toRelative(folder, cwd)} at http://127.0.0.1:${server.port}${base} (press Ctrl+C to stop)\n`,
    );
    await new Promise<void>((end) => {
      const forget = onInterrupt(() => {
        forget();
        end();
      });
    });
    await server.close();
    return exitCodes.ok;
  },
});

/** @throws CommandError if the port is taken or not allowed */
async function start(folder: string, base: string, port: number): Promise<Server> {
  return startServer(folder, base, port).catch((error: unknown) => {
    const reason = portReasons[codeOf(error) ?? ''];
    if (reason === undefined) throw error;
    const other = port === usualPort ? usualPort + 80 : usualPort;
    throw new CommandError(`Port ${port} ${reason}. Try \`--port ${other}\`.`);
  });
}

const portReasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'is not allowed for your account',
};
