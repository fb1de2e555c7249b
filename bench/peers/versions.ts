import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { Results } from './results.ts';

/** What has to be there besides the packages in bench/, with the Debian package that brings it. */
const programs = {
  pandoc: 'pandoc',
  soffice: 'libreoffice-writer',
  '/usr/bin/time': 'time',
  bash: 'bash',
} as const;

/** The Debian packages that are not installed. */
export function missingPackages(): readonly string[] {
  return Object.entries(programs).flatMap(([name, debian]) =>
    spawnSync('bash', ['-c', `command -v ${name}`]).status === 0 ? [] : [debian],
  );
}

/** The machine that is measured, without its name. */
export function machine(): Results['machine'] {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().replace(/-.*/, '')}`,
  };
}

export function versions(): Results['versions'] {
  const ofPackage = (name: string): string =>
    // Every package has a version.
    (
      JSON.parse(readFileSync(`bench/node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
      }
    ).version;
  const ofProgram = (name: string): string =>
    /\d+(?:\.\d+)+/.exec(spawnSync(name, ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? '';
  return {
    'Node.js': process.versions.node,
    'markdownlint-cli2': ofPackage('markdownlint-cli2'),
    Eleventy: ofPackage('@11ty/eleventy'),
    pandoc: ofProgram('pandoc'),
    LibreOffice: ofProgram('soffice'),
  };
}

/** A digest of the program: the names of its chunks, which main.js has, are digests of their contents. */
export function programDigest(): string {
  if (!existsSync('dist/main.js')) throw new Error('dist/ is missing: npm run bundle');
  return createHash('sha256').update(readFileSync('dist/main.js')).digest('hex').slice(0, 12);
}
