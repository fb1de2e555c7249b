export { manifestPath, type Manifest, type ManifestEntry } from './manifest.ts';
export { writeOutputs } from './outputs.ts';
