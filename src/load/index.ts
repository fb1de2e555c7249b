export { load } from './corpus.ts';
export { fileReadable } from './files.ts';
export { parseMarkdown } from './page.ts';
export { schemaRule } from './yaml.ts';
