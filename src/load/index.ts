export { readFolder, type Folder } from './files.ts';
export { load } from './load.ts';
