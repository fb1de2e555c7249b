import type { Disk } from '../../src/write/disk.ts';
import { sumOf } from '../../src/model/index.ts';

/** The contents of a disk in memory: files with their texts, folders without. */
export type Tree = Map<string, string | undefined>;

/** A disk in memory that behaves as the real one does, so that thousands of faults can be tried. */
export function memoryDisk(tree: Tree): Disk {
  const isFolder = (path: string): boolean => tree.has(path) && tree.get(path) === undefined;
  const isFile = (path: string): boolean => tree.get(path) !== undefined;
  const below = (path: string): string[] =>
    [...tree.keys()].filter((each) => each.startsWith(`${path}/`));
  const needParent = (path: string): void => {
    const parent = parentOf(path);
    if (!isFolder(parent)) throw fault(isFile(parent) ? 'ENOTDIR' : 'ENOENT', path);
  };
  const put = (path: string, text: string): void => {
    needParent(path);
    if (isFolder(path)) throw fault('EISDIR', path);
    tree.set(path, text);
  };
  return {
    read: async (path) => tree.get(path),
    sum: async (path) => {
      const text = tree.get(path);
      return text === undefined ? undefined : sumOf(text);
    },
    kind: async (path) => (isFile(path) ? 'file' : isFolder(path) ? 'folder' : undefined),
    list: async (path) =>
      below(path)
        .map((each) => ({ name: each.slice(path.length + 1), each }))
        .filter(({ name }) => !name.includes('/'))
        .map(({ name, each }) => ({ name, kind: isFile(each) ? 'file' : 'folder' })),
    touch: async () => {},
    age: async (path) => (isFile(path) ? 0 : undefined),
    makeFolder: async (path) => {
      for (const each of [...parentsOf(path), path]) {
        if (isFile(each)) throw fault(each === path ? 'EEXIST' : 'ENOTDIR', path);
        tree.set(each, undefined);
      }
    },
    write: async (path, bytes) =>
      put(path, typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)),
    create: async (path, text) => {
      needParent(path);
      if (tree.has(path)) return false;
      put(path, text);
      return true;
    },
    move: async (from, to) => {
      const text = tree.get(from);
      if (text === undefined) throw fault('ENOENT', from);
      put(to, text);
      if (to !== from) tree.delete(from);
    },
    remove: async (path) => {
      if (parentsOf(path).some(isFile)) throw fault('ENOTDIR', path);
      for (const each of [...below(path), path]) tree.delete(each);
    },
    removeEmpty: async (path) => {
      if (!isFolder(path) || below(path).length > 0) return false;
      return tree.delete(path);
    },
  };
}

function parentsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(2).map((_, index) => parts.slice(0, index + 2).join('/'));
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** An error of the system, as Node.js makes it. */
export function fault(code: string, path = ''): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
