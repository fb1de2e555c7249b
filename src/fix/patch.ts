import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** How many unchanged lines surround a change, as in git. */
const context = 3;

/**
 * The difference between two texts of a file, as a unified diff for `git apply` and `patch -p1`. Line endings are kept.
 *
 * @param path of the file, with `/`
 */
export function toPatch(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
