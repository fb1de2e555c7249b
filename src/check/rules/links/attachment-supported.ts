import { posix } from 'node:path';
import { attachmentType, type Corpus, type PageLink, type Problem } from '../../../model/index.ts';
import { attachmentFault, typeAdvice } from '../../attachment-advice.ts';
import { quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';

/** Finds links to files that are not published: of a type that can do harm, of an unknown one, or not what their name says. */
export const attachmentSupported: ContextRule = {
  id: 'attachment-supported',
  severity: 'error',
  scope: 'context',
  summary:
    'Every file that a page links to has a type that is safe to publish, and content that matches its name.',
  why: "Programs, web pages and macros could harm readers' computers, and a file whose content doesn't match its name doesn't open.",
  examples: {
    good: [
      { body: 'Fill in [the form](form.pdf).', files: { 'form.pdf': '%PDF-1.7' } },
      { body: 'See [the list](plots.csv).', files: { 'plots.csv': 'plot,rows' } },
    ],
    bad: [
      { body: 'Run [the setup](setup.exe).', files: { 'setup.exe': 'MZ' } },
      { body: 'Open [the map](map.html).', files: { 'map.html': '<h1>Map</h1>' } },
      { body: 'Fill in [the form](form.docm).', files: { 'form.docm': 'PK' } },
      { body: 'Fill in [the form](form.xls).', files: { 'form.xls': '' } },
      { body: 'See [the drawing](plots.dwg).', files: { 'plots.dwg': 'AC1032' } },
      { body: 'Fill in [the form](form.pdf).', files: { 'form.pdf': '<!DOCTYPE html>' } },
    ],
  },
  *check({ links }, corpus) {
    for (const link of links) {
      if (link.node.type === 'image') continue;
      const problem = toProblem(corpus, link);
      if (problem) yield { ...problem, place: link.node.position };
    }
  },
};

function toProblem(
  { attachments, known }: Corpus,
  { target, url }: PageLink,
): Omit<Problem, 'place'> | undefined {
  if (target.kind !== 'file' || !known.files.has(target.path)) return undefined;
  const { path } = target;
  if (attachmentType(path) === undefined) {
    const { fault, help } = typeAdvice(posix.basename(path));
    return { message: `${quote(url)} ${fault}`, help };
  }
  // Whatever could not be read, and images, are findings of other rules.
  const bytes = attachments.get(path);
  const found = bytes && attachmentFault(path, bytes);
  return found && { message: `${quote(url)} ${found.fault}`, help: found.help };
}
