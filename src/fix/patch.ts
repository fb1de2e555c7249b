import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** How many unchanged lines surround a change, as in git. */
const context = 3;

/**
 * The difference between two texts of a file, as a unified diff for `git apply` and `patch -p1`. Line endings are kept.
 *
 * @param path of the file, with `/`
 */
export function toPatch(path: string, before: string, after: string): string {
  return patchOf(`a/${path}`, `b/${path}`, before, after);
}

/** A new file, as `git apply` makes it. */
export function toNewFilePatch(path: string, text: string): string {
  const head = `diff --git a/${path} b/${path}\nnew file mode 100644\n`;
  return head + patchOf('/dev/null', `b/${path}`, '', text);
}

/** A file that moves, and may change, as `git apply` moves it. */
export function toMovePatch(from: string, to: string, before: string, after: string): string {
  const head = `diff --git a/${from} b/${to}\nrename from ${from}\nrename to ${to}\n`;
  return before === after ? head : head + patchOf(`a/${from}`, `b/${to}`, before, after);
}

function patchOf(from: string, to: string, before: string, after: string): string {
  return createTwoFilesPatch(from, to, before, after, undefined, undefined, {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
