import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** How many unchanged lines stand around a change, as in the patches of git. */
const context = 3;

/**
 * Says how one text of a file differs from another, as a unified diff that `git apply` and `patch -p1`
 * understand. Line ends stay as they are.
 *
 * @param path of the file, with `/`
 */
export function toPatch(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
