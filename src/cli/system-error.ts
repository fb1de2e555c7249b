import { CommandError } from './host.ts';

/** What the system's codes mean for a file, where the file alone is not told. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied, or it is open in another program',
  EPERM: 'permission denied, or it is open in another program',
  EBUSY: 'it is open in another program',
  EDQUOT: 'the disk is full',
  EEXIST: 'a file is in the way',
  EFBIG: 'it is too large',
  EIO: 'the disk has a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link, or its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  EPIPE: 'its reader closed it',
  ENOTDIR: 'a file is in the way',
  EXDEV: 'a part of it is on another disk',
  EROFS: 'the disk is read-only',
};

/** Why the system refused something, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined) return reasons[code] ?? `the system reports ${code}`;
  return error instanceof Error ? error.message : String(error);
}

/** Says that a file can't be read, and why. */
export function readError(shown: string, error: unknown): CommandError {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new CommandError(`\`${shown}\` does not exist`);
  if (code === 'EISDIR') return new CommandError(`\`${shown}\` is a folder`);
  return new CommandError(`Can't read \`${shown}\`: ${reasonOf(error)}`);
}

/** Says that a file can't be written, and why. */
export function writeError(shown: string, error: unknown): CommandError {
  return new CommandError(`Can't write \`${shown}\`: ${reasonOf(error)}`);
}

/** The code of an error of the system; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error
    ? String(error.code)
    : undefined;
}
