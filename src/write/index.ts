export type { Disk } from './disk.ts';
export type { Holder, IsRunning } from './lock.ts';
export { manifestPath, readManifest, type Manifest, type ManifestEntry } from './manifest.ts';
export { packRelease, sumsPath, toZip } from './pack.ts';
export { writeOutputs, WriteRefusal, type WriteOptions } from './outputs.ts';
