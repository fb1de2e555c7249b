export { maxFileBytes, readFolder, toFolder, type Folder, type TooLarge } from './files.ts';
export { load } from './load.ts';
