import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordTerm } from '../load/index.ts';
import { findProject } from './project.ts';

/** No site.yaml is larger. */
const maxBytes = 1_000_000;

/** What the content calls a record; undefined where there is no content, or it does not say. */
export async function readRecordTerm(
  cwd: string,
  content: string | undefined,
): Promise<RecordTerm | undefined> {
  try {
    const project = await findProject(cwd, content);
    const path = join(project.content, 'site.yaml');
    const found = await lstat(path);
    if (!found.isFile() || found.size > maxBytes) return undefined;
    const text = await readFile(path, 'utf8');
    const { recordTermIn } = await import('../load/index.ts');
    return await recordTermIn(text);
  } catch {
    // Other options and commands work without content.
    return undefined;
  }
}
