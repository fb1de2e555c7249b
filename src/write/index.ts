export { makeFolder } from './disk.ts';
export { readManifest, type ManifestEntry } from './manifest.ts';
export { packRelease } from './pack.ts';
export { writeOutputs, WriteRefusal } from './outputs.ts';
