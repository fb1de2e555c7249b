import { posix } from 'node:path';
import { byPlace, toFinding, type Finding } from '../../model/index.ts';
import type { Left } from './conversion-log.ts';
import { folderDocument, markupLeft } from './rules.ts';

/**
 * Findings about what pages don't say as their folder did.
 *
 * @param folder the path of the imported folder from the content folder
 */
export function toFolderFindings(left: readonly Left[], folder: string): readonly Finding[] {
  return left
    .map(({ file, line, message, help }): Finding => ({
      ...toFinding(posix.join(folder, file), markupLeft, { message, help: help ?? undefined }),
      line,
      url: folderDocument,
    }))
    .sort(byPlace);
}
