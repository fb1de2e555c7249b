import { CommandError, type Host } from '../host.ts';
import { codeOf } from '../system-error.ts';
import type { Handler } from './exchange.ts';
import { startServer, type Server } from './server.ts';

/** The port of commands that serve. */
export const usualPort = 8000;

/** The option that names another. */
export const portOption = {
  type: 'number',
  value: 'N',
  range: [0, 65_535],
  default: String(usualPort),
  help: 'Port, or 0 for any free one',
} as const;

/** @throws CommandError if the port is taken or not allowed */
export async function startOn(port: number, handle: Handler): Promise<Server> {
  return startServer(handle, port).catch((error: unknown) => {
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

/** Waits until the user presses Ctrl+C. */
export async function untilInterrupted({ onInterrupt }: Host): Promise<void> {
  await new Promise<void>((end) => {
    const forget = onInterrupt(() => {
      forget();
      end();
    });
  });
}
