import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usesColor } from '../../src/cli/color.ts';
import { toCommandLine, toProgram } from '../../src/cli/command-line.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { change, commit, withRepository } from './repository.ts';
import { runIn, runWith, under } from './run-in.ts';

const content = under('content', folderOf({ 'p.md': pathway('See [there](gone.md).') }));

/** The files of the findings of a check, from the working directory. */
async function foundIn(folder: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await runIn(folder, ...argv, '--format', 'json');
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout).findings.map(({ file }: { file: string }) => file);
}

describe('a usage error is one line with what to write instead', () => {
  test.each([
    [['chekc'], 'There is no command `chekc`. Did you mean `check`?'],
    [['frobnicate'], 'There is no command `frobnicate`. See `pathways help`.'],
    [['help', 'biuld'], 'There is no command `biuld`. Did you mean `build`?'],
    [['check', '--quite'], '`check` has no option `--quite`. Did you mean `--quiet`?'],
    [['check', '--frobnicate'], '`check` has no option `--frobnicate`. See `pathways help check`.'],
    [['check', '-x'], '`check` has no option `-x`. See `pathways help check`.'],
    [['check', '--port', '1'], '`check` has no option `--port`. Did you mean `--report`?'],
    [['--fromat', 'json', 'check'], 'There is no option `--fromat`. Did you mean `--format`?'],
    [['check', '--format'], '`--format` needs a value: pretty, json, sarif, github or markdown'],
    [
      ['check', '--format', '--quiet'],
      '`--format` needs a value: pretty, json, sarif, github or markdown',
    ],
    [['check', '--content='], '`--content` needs a value: `--content DIR`'],
    [['check', '--quiet=yes'], '`--quiet` takes no value'],
    [['check', '--format', 'jsno'], "`--format` can't be `jsno`. Did you mean `json`?"],
    [['build', '--only', 'html, wrod'], "`--only` can't be `wrod`. Did you mean `word`?"],
    [
      ['build', '--record', 'all', '--only', 'html'],
      '`--record` builds checklists, but `--only` leaves them out',
    ],
    [['serve', '--port', '-1'], '`--port` needs a value: `--port N`'],
    [['serve', '--port=-1'], '`--port` needs a number from 0 to 65535, not `-1`'],
    [['check', 'content/*.txt'], 'No file matches `content/*.txt`'],
    [['completion', 'cmd'], '`completion` needs a shell: bash, zsh, fish'],
  ])('%j', (argv, message) =>
    withFolder(content, async (folder) => {
      expect(await runIn(folder, ...argv)).toEqual({
        code: 2,
        stdout: '',
        stderr: `pathways: ${message}\n`,
      });
    }),
  );
});

describe('help and version', () => {
  const stdoutOf = async (...argv: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await withFolder({}, (folder) => runIn(folder, ...argv));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };

  test('help of a command is the same however it is asked for', async () => {
    const help = await stdoutOf('help', 'check');
    expect(help).toContain('Usage: pathways check [OPTION...] [FILE...]\n');
    expect(await stdoutOf('check', '--help')).toBe(help);
    expect(await stdoutOf('check', '-h', '--format', 'nonsense')).toBe(help);
    expect(await stdoutOf('--help', 'check')).toBe(help);
  });

  test('help without a command is that of the program', async () => {
    const help = await stdoutOf();
    expect(help).toContain('Usage: pathways COMMAND [OPTION...]\n');
    for (const argv of [['help'], ['--help'], ['-h']]) expect(await stdoutOf(...argv)).toBe(help);
  });

  test('the version is printed wherever it is asked for', async () => {
    for (const argv of [['--version'], ['-v'], ['check', '--version'], ['-v', 'check', '--what']])
      expect(await stdoutOf(...argv)).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('every help names each option and has examples, in 80 columns', async () => {
    const program = await stdoutOf('help');
    for (const [name, { options, examples, summary }] of Object.entries(commands)) {
      const help = await stdoutOf('help', name);
      for (const option of Object.keys(options)) expect(help).toContain(`--${option}`);
      for (const [line] of examples) expect(help).toContain(`    ${line}\n`);
      expect(program).toMatch(new RegExp(`^  ${name} +${summary.split(' ')[0]} `, 'm'));
      const wide = `${program}${help}`.split('\n').filter((line) => line.length > 80);
      // Examples are to be copied, so they are not wrapped.
      expect(wide.filter((line) => !line.startsWith('    pathways'))).toEqual([]);
    }
  });

  test('every summary begins with a verb in the imperative', () => {
    const verbs = Object.values(commands).map(({ summary }) => summary.split(' ')[0]);
    expect(verbs.filter((verb = '') => !/^[A-Z][a-z]+[^s]$/.test(verb))).toEqual([]);
  });

  test('options of the same name have the same type in every command', () => {
    const types = new Map<string, string>();
    for (const { options } of Object.values(commands))
      for (const [name, { type }] of Object.entries(options)) {
        const kind = type === 'boolean' ? 'flag' : 'value';
        expect([name, types.get(name) ?? kind]).toEqual([name, kind]);
        types.set(name, kind);
      }
  });
});

describe('options', () => {
  test('may come before the command and after its files', () =>
    withFolder(content, async (folder) => {
      expect(await foundIn(folder, '--quiet', 'check', 'content/p.md')).toEqual(['content/p.md']);
      expect(await foundIn(folder, '--format=pretty', 'check', '--quiet')).toEqual([
        'content/p.md',
      ]);
    }));

  test('end at --', () =>
    withFolder(content, async (folder) => {
      expect((await runIn(folder, 'check', '--', '--quiet')).stderr).toBe(
        'pathways: `--quiet` is not in the content folder\n',
      );
    }));
});

describe('--changed', () => {
  const page = 'content/p.md';
  const inRepository = (use: (folder: string) => Promise<void>): Promise<void> =>
    withRepository(content, async (folder) => {
      commit(folder, 'first');
      change(folder, { 'content/q.md': pathway('See [there](lost.md).', { title: 'Q' }) });
      commit(folder);
      await use(folder);
    });

  test.each([
    ['takes HEAD where it is the last word', ['check', '--changed'], []],
    ['takes HEAD before another option', ['check', '--changed', '--quiet'], []],
    ['takes a revision after a space', ['check', '--changed', 'first'], ['content/q.md']],
    ['takes a revision after =', ['check', '--changed=first'], ['content/q.md']],
    ['takes a revision before the command', ['--changed', 'first', 'check'], ['content/q.md']],
    ['takes HEAD before a file', ['check', '--changed', page], []],
    ['takes HEAD before a pattern', ['check', '--changed', 'content/*.md'], []],
    ['takes a revision and files', ['check', '--changed', 'first', page], []],
  ])('%s', (_name, argv, files) =>
    inRepository(async (folder) => {
      const found = await foundIn(folder, ...argv);
      expect([...new Set(found)].filter((file) => file === 'content/q.md')).toEqual(files);
      expect(found).not.toContain(page);
    }),
  );

  test('takes a word for a revision that is not a file', () =>
    inRepository(async (folder) => {
      expect((await runIn(folder, 'check', '--changed', 'gone.md')).stderr).toContain('`gone.md`');
    }));
});

describe('the content folder', () => {
  const files = {
    ...content,
    ...under('content/section', { 'index.md': pathway('Text.', { title: 'Section' }) }),
    'docs/readme.txt': '',
  };

  test.each([
    ['the folder that holds it', '.', 'content/p.md'],
    ['a folder beside it', 'docs', '../content/p.md'],
    ['itself', 'content', 'p.md'],
    ['a folder inside it', 'content/section', '../p.md'],
  ])('is found from %s', (_name, cwd, shown) =>
    withFolder(files, async (folder) => {
      expect(await foundIn(join(folder, cwd), 'check')).toContain(shown);
    }),
  );

  test('that has lost its site.yaml is not replaced by another one further up', () =>
    withFolder({ ...files, ...under('inner/content', { 'a.md': 'Text' }) }, async (folder) => {
      const found = await foundIn(join(folder, 'inner'), 'check');
      expect(found).toContain('content/site.yaml');
      expect(found).not.toContain('../content/p.md');
    }));

  test('that is nowhere is told as the one that was looked for', () =>
    withFolder({}, async (folder) => {
      mkdirSync(join(folder, 'x'));
      expect((await runIn(join(folder, 'x'), 'check')).stderr).toBe(
        'pathways: `content` does not exist. To begin a toolkit, run `pathways init`.\n',
      );
    }));

  test('decides where outputs go by default', () =>
    withFolder(under('content', folderOf({})), async (folder) => {
      mkdirSync(join(folder, 'docs'));
      const { stdout } = await runIn(join(folder, 'docs'), 'build', '--only', 'html');
      expect(stdout).toContain('../outputs/site/index.html');
      const packed = await runIn(join(folder, 'docs'), 'pack', '--out', 'here');
      expect(packed).toMatchObject({ code: 0 });
      expect(packed.stdout).toContain('here/site.zip');
    }));
});

describe('patterns', () => {
  test('are expanded where the shell has not done so', () =>
    withFolder(content, async (folder) => {
      expect(await foundIn(folder, 'check', 'content/**/p.*')).toEqual(['content/p.md']);
      expect(await foundIn(folder, 'check', 'content/i*.md')).toEqual([]);
      expect(await foundIn(join(folder, 'content'), 'check', '[p].md')).toEqual(['p.md']);
    }));

  test('are not what the name of a file is', () =>
    withFolder(
      { ...content, 'content/[p].md': pathway('See [it](lost.md).', { title: 'P' }) },
      async (folder) => {
        expect(new Set(await foundIn(folder, 'check', 'content/[p].md'))).toEqual(
          new Set(['content/[p].md']),
        );
      },
    ));
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ TERM: 'dumb' }, true, false],
  [{ TERM: 'dumb', FORCE_COLOR: '1' }, true, true],
])('%j with a terminal: %j, is in color: %j', (env, isTerminal, isColored) => {
  expect(usesColor(env, isTerminal)).toBe(isColored);
});

describe('hints name the command that was used', () => {
  const npm = { npm_command: 'run-script', npm_lifecycle_event: 'check' };
  const program = 'node dist/main.js';
  test.each([
    ['check --fix', npm, 'npm run check -- --fix'],
    ['check', { ...npm, npm_lifecycle_event: 'build' }, 'npm run check'],
    ['links --fix', { ...npm, npm_lifecycle_event: 'links' }, 'npm run links -- --fix'],
    ['explain url-secure', npm, 'npm exec --no -- pathways explain url-secure'],
    ['check --fix', { npm_command: 'exec' }, 'npm exec --no -- pathways check --fix'],
    ['links --fix', {}, 'node dist/main.js links --fix'],
  ])('%s with %j', (command, env, line) => {
    expect(toCommandLine(command, { env, program })).toBe(line);
  });

  test.each([
    ['/home/a/pathways/dist/main.js', 'node dist/main.js'],
    ['/usr/local/bin/pathways', 'pathways'],
    ['C:\\x\\node_modules\\state-pathways\\dist\\main.js', 'pathways'],
  ])('%s was started as %s', (file, name) => {
    expect(toProgram(file, 'dist/main.js')).toBe(name);
  });

  test('in a report', () =>
    withFolder(
      under('content', folderOf({ 'p.md': pathway('See [home](idnex.md).') })),
      async (folder) => {
        const { stdout } = await runWith({ env: npm }, folder, 'check');
        expect(stdout).toContain(
          'One of these can be fixed automatically: npm run check -- --fix\n',
        );
        expect(stdout).not.toContain('npx');
      },
    ));
});

test('completion in bash knows commands, options, values, and leaves files to bash', async () => {
  const { stdout: script } = await withFolder({}, (folder) => runIn(folder, 'completion', 'bash'));
  const complete = (...words: readonly string[]): readonly string[] => {
    const { stdout, stderr } = spawnSync('bash', {
      input: `${script}
COMP_WORDS=(pathways ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_pathways
printf '%s\\n' "\${COMPREPLY[@]}"`,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((word) => word !== '');
  };
  expect(complete('ch')).toEqual(['check', 'checklist']);
  expect(complete('--quiet', 'bui')).toEqual(['build']);
  expect(complete('help', 'di')).toEqual(['diff']);
  expect(complete('check', '--dr')).toEqual(['--dry-run']);
  expect(complete('check', '--po')).toEqual([]);
  expect(complete('build', '--only', 'h')).toEqual(['html']);
  expect(complete('check', 'content/a.md', '--format', 's')).toEqual(['sarif']);
  expect(complete('check', '--format', '=', 's')).toEqual(['sarif']);
  expect(complete('check', '--format', '=')).toContain('sarif');
  expect(complete('check', '--content', 'c')).toEqual([]);
  expect(complete('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  const { stdout } = spawnSync('bash', {
    input: `${script}\ncomplete -p pathways`,
    encoding: 'utf8',
  });
  expect(stdout).toBe('complete -o bashdefault -o default -F _pathways pathways\n');
});

test('completion in zsh and fish knows every command and option', async () => {
  for (const shell of ['zsh', 'fish']) {
    const { stdout } = await withFolder({}, (folder) => runIn(folder, 'completion', shell));
    for (const [name, { options }] of Object.entries(commands)) {
      expect(stdout).toContain(name);
      for (const option of Object.keys(options)) expect(stdout).toContain(option);
    }
  }
});
