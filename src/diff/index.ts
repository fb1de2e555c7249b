export type { Change } from './change.ts';
export { compare } from './compare.ts';
export { toHtml } from './html.ts';
export { readJson, toJson } from './json.ts';
export { toMarkdown } from './markdown.ts';
export type { Room } from './markdown-room.ts';
export type { Heading } from './labels.ts';
export { redline } from './redline/redline.ts';
export type { Signature } from './redline/tracking.ts';
