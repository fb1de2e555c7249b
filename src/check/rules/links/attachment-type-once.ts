import type { Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { attachmentType, type Problem, type Source } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds links to files whose words say the type or the size, which outputs add. */
export const attachmentTypeOnce: PageRule = {
  id: 'attachment-type-once',
  severity: 'warning',
  scope: 'page',
  summary: "The text of a link to a file doesn't include the type or size of the file.",
  why: 'Outputs add both and keep them up to date. Readers would see them twice, and the size in the text would become wrong.',
  examples: {
    good: [{ body: 'Fill in [the form](form.pdf).', files: { 'form.pdf': '%PDF-1.7' } }],
    bad: [
      { body: 'Fill in [the form (PDF)](form.pdf).', files: { 'form.pdf': '%PDF-1.7' } },
      { body: 'Fill in [the form (pdf, 12 KB)](form.pdf).', files: { 'form.pdf': '%PDF-1.7' } },
    ],
  },
  *check(source) {
    for (const { node, target } of source.links) {
      if (node.type !== 'link' || target.kind !== 'file') continue;
      const type = attachmentType(target.path);
      const problem = type === undefined ? undefined : toProblem(source, node, target.path, type);
      if (problem) yield { ...problem, place: node.position };
    }
  },
};

/** A size, such as `120 KB` or `1,2 MB`. */
const size = /^\d[\d.,\u00a0 ]*(?:[kKMG]B|KiB|MiB|bytes)$/;

function toProblem(
  { text }: Source,
  node: Link,
  path: string,
  type: string,
): Omit<Problem, 'place'> | undefined {
  const words = toString(node);
  const [written = '', inside = ''] = /\s*\(([^()]+)\)\s*$/.exec(words) ?? [];
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const types = [type, ending].map((each) => each.toLowerCase());
  const parts = inside.split(/,\s|[;/\u2013]/).map((each) => each.trim());
  if (!parts.every((part) => types.includes(part.toLowerCase()) || size.test(part)))
    return undefined;
  const rest = words.slice(0, words.length - written.length);
  const end = node.children.at(-1)?.position?.end.offset;
  const isPlain = end !== undefined && text.slice(0, end).endsWith(written) && rest.trim() !== '';
  return {
    message: `This link says ${quote(`(${inside})`)}, and outputs add the type and size of the file`,
    help: `Write ${exact(`[${rest}](${node.url})`)}.`,
    ...(isPlain && { fix: [{ start: end - written.length, end, text: '' }] }),
  };
}
