import { hostilePages } from './html.ts';
import type { HostileFiles } from './hostile-file.ts';
import { hostileAnswers } from './json.ts';
import { hostilePdfs } from './pdf.ts';
import { hostileXml, hostileWord } from './word.ts';
import { hostileArchives } from './zip.ts';

/** All hostile files, by their kind, with the ending of their names. */
export const hostileFiles: readonly (readonly [
  kind: string,
  ending: 'docx' | 'pdf' | 'html' | 'json',
  files: HostileFiles,
])[] = [
  ['archive', 'docx', hostileArchives],
  ['XML', 'docx', hostileXml],
  ['Word file', 'docx', hostileWord],
  ['PDF', 'pdf', hostilePdfs],
  ['web page', 'html', hostilePages],
  ['saved answers', 'json', hostileAnswers],
];
