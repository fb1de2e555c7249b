import { join } from 'node:path';
import { VFile } from 'vfile';
import { report, severityOf, type Output, type OutputKind } from '../model/index.ts';

/** A file to look at: its name and what it holds. */
interface Audited {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where the rules of an audit are explained, from the root of the project. */
const document = 'docs/audit.md';

/**
 * Says what is wrong with a Word, HTML or PDF file.
 *
 * Effect: messages are added to its file.
 */
export async function reportAudit(
  file: VFile,
  audited: Audited,
  profile: 'any' | 'toolkit' | 'checklist',
): Promise<void> {
  const { audit } = await import('../audit/index.ts');
  for (const { rule, severity, reason, note, where } of audit(audited, profile))
    report(
      file,
      { id: rule, severity, document },
      { reason, note: where === undefined ? note : `${note} Found in ${where}.` },
    );
}

/** What each kind of output is held against; the others hold no text. */
const profiles: Partial<Record<OutputKind, Parameters<typeof reportAudit>[2]>> = {
  page: 'any',
  word: 'toolkit',
  checklist: 'checklist',
};

/**
 * Looks at what was built before it is written.
 *
 * @param out the folder that it is to be written to
 * @returns the files in which something is wrong that shuts readers out, each with that alone
 */
export async function faultyOutputs(
  outputs: readonly Output[],
  out: string,
): Promise<readonly VFile[]> {
  const faulty: VFile[] = [];
  for (const { path, bytes, kind } of outputs) {
    const profile = profiles[kind];
    if (!profile) continue;
    const file = new VFile({ path: join(out, path) });
    await reportAudit(file, { name: path, bytes }, profile);
    const errors = file.messages.filter((message) => severityOf(message) === 'error');
    file.messages.splice(0, Infinity, ...errors);
    if (errors.length > 0) faulty.push(file);
  }
  return faulty;
}
