import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from './host.ts';

const execute = promisify(execFile);

/** Settings of a repository that name programs or servers to get missing objects from, or change what git answers. */
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
  // The same answers on every machine.
  ['log.showRoot', 'true'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  ['diff.renameLimit', '1000'],
  ['diff.orderFile', '/dev/null'],
  ['diff.relative', 'false'],
  ['protocol.allow', 'never'],
  ...['ext', 'file', 'git', 'http', 'https', 'ssh'].map(
    (name) => [`protocol.${name}.allow`, 'never'] as const,
  ),
];

/** Variables that lead git to another repository than that of a folder, as in hooks, or change what it answers. */
const unset = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/**
 * Lets git look at the repository of a folder and answer in English, whatever started the program.
 *
 * @param env the variables of this process, which are changed
 */
export function prepareGitVariables(env: Record<string, string | undefined>): void {
  for (const name of unset) delete env[name];
  env['LC_ALL'] = 'C';
}

/** Git neither writes nor shows anything else in place of a commit. */
const general = ['--no-pager', '--no-optional-locks', '--no-replace-objects'] as const;

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
  return [...general, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
