import type { DataPath } from '../model/index.ts';

/** What data has at a path; undefined if there is nothing. */
export function valueAt(value: unknown, path: DataPath): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step]; // an object that has the key
  }
  return here;
}

/** A path of zod as one of data. */
export function toPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** A path as a text that is the same for equal paths. */
export function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
