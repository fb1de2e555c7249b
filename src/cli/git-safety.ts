import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from './host.ts';

const execute = promisify(execFile);

/** Settings of a repository that name programs, or servers to get missing objects from. */
const off: readonly (readonly [setting: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.pager', 'cat'],
  ['core.sshCommand', 'false'],
  ['core.gitProxy', 'false'],
  ['core.attributesFile', '/dev/null'],
  ['diff.external', ''],
  ['log.showSignature', 'false'],
  ['gpg.program', 'false'],
  ['protocol.allow', 'never'],
  ...['ext', 'file', 'git', 'http', 'https', 'ssh'].map(
    (name) => [`protocol.${name}.allow`, 'never'] as const,
  ),
];

const asked = new Map<string, Promise<readonly string[]>>();

/**
 * The options with which git runs no program that the settings or attributes of a repository name, and asks no server:
 * a repository may come from anybody.
 *
 * @throws CommandError if a setting cannot be turned off
 */
export function safeOptions(folder: string): Promise<readonly string[]> {
  const known = asked.get(folder) ?? toOptions(folder);
  asked.set(folder, known);
  return known;
}

async function toOptions(folder: string): Promise<readonly string[]> {
  const list = [
    'config',
    '-z',
    '--name-only',
    '--get-regexp',
    '^filter\\..*\\.(clean|smudge|process)$',
  ];
  // Without any such setting, git fails; without git or a repository, the command itself says so.
  const names = await execute('git', ['-C', folder, ...list]).then(
    ({ stdout }) => stdout.split('\0').filter((name) => name !== ''),
    () => [],
  );
  const filters = new Set(names.map((name) => name.slice(0, name.lastIndexOf('.'))));
  for (const filter of filters)
    if (filter.includes('='))
      throw new CommandError(
        `The git setting \`${filter}\` runs a program and can't be turned off. Remove it`,
      );
  const settings = [
    ...off,
    ...[...filters].flatMap((filter) => [
      [`${filter}.clean`, ''] as const,
      [`${filter}.smudge`, ''] as const,
      [`${filter}.process`, ''] as const,
      [`${filter}.required`, 'false'] as const,
    ]),
  ];
  return ['--no-pager', ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
