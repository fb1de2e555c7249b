import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { manifestPath, outputFolders } from '../../model/index.ts';
import { toRelative } from '../relative-path.ts';
import type { Command } from '../command.ts';
import { startServer, type Server } from '../server/server.ts';
import { textOf } from '../settings.ts';
import { CommandError, exitCodes } from '../host.ts';

const usualPort = 8000;

export const serve: Command = {
  summary: 'Shows the built site in a browser of this machine, as visitors will get it',
  options: {
    out: { type: 'string', value: 'DIR', help: 'The folder that was built (outputs)' },
    port: { type: 'string', value: 'N', help: `The port to serve at, 0 for any (${usualPort})` },
  },
  examples: [
    ['pathways serve', 'Serve what was built into outputs/'],
    ['pathways serve --out public --port 8080', 'Serve what was built elsewhere'],
  ],
  run: async ({ values }, { cwd, stdout, onInterrupt }) => {
    const out = resolve(cwd, textOf(values['out']) ?? 'outputs');
    const port = toPort(textOf(values['port']));
    const { readManifest } = await import('../../write/index.ts');
    const text = await readFile(join(out, manifestPath), 'utf8').catch(() => '');
    const base = readManifest(text)?.base;
    if (base === undefined)
      throw new CommandError(`\`${toRelative(out, cwd)}\` has no web site; build it first`);
    const folder = join(out, outputFolders.html);
    const server = await start(folder, base, port);
    stdout.write(
      `Serving ${toRelative(folder, cwd)} at http://127.0.0.1:${server.port}${base} (Ctrl+C ends it)\n`,
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
};

function toPort(text: string | undefined): number {
  if (text === undefined) return usualPort;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new CommandError(`Cannot serve at port \`${text}\`: a port is a number up to 65535`);
  return Number(text);
}

/** @throws CommandError when the port cannot be had */
async function start(folder: string, base: string, port: number): Promise<Server> {
  return startServer(folder, base, port).catch((error: NodeJS.ErrnoException) => {
    const reason = portFaults[error.code ?? ''];
    if (reason === undefined) throw error;
    const other = port === usualPort ? usualPort + 80 : usualPort;
    throw new CommandError(`Cannot serve at port ${port}: ${reason}; try \`--port ${other}\``);
  });
}

const portFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has it',
  EACCES: 'this is not allowed here',
};
