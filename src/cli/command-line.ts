import { basename } from 'node:path';
import type { Host } from './host.ts';

/** The commands for which package.json has scripts of the same names. */
const scripts: ReadonlySet<string | undefined> = new Set(['build', 'check', 'links', 'serve']);

/**
 * The command line to suggest for a command, in the way in which the program was started: by `npm run`, by
 * `npm exec`, from a clone, or installed. Never `npx pathways`, which could run a stranger's package.
 *
 * @param command such as `check --fix`
 */
export function toCommandLine(
  command: string,
  { env, program }: Pick<Host, 'env' | 'program'>,
): string {
  const [name = '', ...rest] = command.split(' ');
  const script = env['npm_lifecycle_event'];
  if (scripts.has(script) && scripts.has(name))
    return ['npm run', name, ...(rest.length > 0 ? ['--', ...rest] : [])].join(' ');
  if (env['npm_command'] !== undefined) return `npm exec --no -- pathways ${command}`;
  return `${program} ${command}`;
}

/** How the program was started, where npm did not start it: `pathways`, or `node` with its file. */
export function toProgram(file: string, shown: string): string {
  const isInstalled = basename(file) !== 'main.js' || file.includes('node_modules');
  return isInstalled ? 'pathways' : `node ${shown}`;
}
