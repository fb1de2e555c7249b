export type { Disk } from './disk.ts';
export type { Holder, IsRunning } from './lock.ts';
export { manifestPath, type Manifest, type ManifestEntry } from './manifest.ts';
export { writeOutputs, WriteRefusal, type WriteOptions } from './outputs.ts';
