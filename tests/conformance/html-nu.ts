import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packages } from './tools.ts';

/** What the Nu checker says about a file, as far as it is used here. */
interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  /** Of `info`: `warning` where somebody should look. */
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
}

/**
 * Errors and warnings of the Nu checker on pages and style sheets, as `address:line message`: all in
 * one run of Java.
 *
 * The files must come from a server. Those that are opened from a folder have an origin that is the
 * same as no other, so that the checker would hold `'self'` of their policy to mean nothing at all.
 */
export async function judgeByNu(urls: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    'java',
    [
      '-Xss2m',
      // Without it the checker asks no server of this machine.
      '-Dnu.validator.servlet.allow-forbidden-hosts=true',
      '-jar',
      join(packages, 'vnu-jar/build/dist/vnu.jar'),
      ...['--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css'],
      ...urls,
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  // The form of the checker's own reports.
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly NuMessage[] };
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .map(({ url, lastLine, message }) => `${url ?? ''}:${lastLine ?? 0} ${message}`);
}
