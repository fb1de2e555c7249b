export { readFolder, toFolder, type Folder } from './files.ts';
export { load } from './load.ts';
