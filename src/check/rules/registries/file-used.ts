import { posix } from 'node:path';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { suggest, type Corpus } from '../../../model/index.ts';

/** Finds files in the content folder that are not a page, a registry or an image, and so are in no output. */
export const fileUsed: CorpusRule = {
  id: 'file-used',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'Every file in the content folder is a page (`.md`), an image, or one of the `.yaml` files.',
  why: 'Other files are in no output, so what somebody wrote in them would not be published.',
  examples: {
    good: [{ files: { 'links.yaml': 'waivers: []' } }],
    bad: [{ files: { 'water.markdown': 'Text.' } }, { files: { 'resource.yaml': '{}' } }],
  },
  *check(corpus) {
    const names = Object.values(corpus.registries).map(({ id }) => id);
    // What a page links to is left to link-resolves.
    const linked = new Set(
      [...corpus.sources.values()].flatMap(({ links }) =>
        links.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : [])),
      ),
    );
    for (const id of corpus.known.files.ids) {
      const extension = posix.extname(id);
      if (names.includes(id) || image.test(extension) || linked.has(id)) continue;
      yield {
        file: id,
        place: { line: 1, column: 1 },
        ...toProblem(corpus, id, extension, names),
      };
    }
  },
};

/** Images of all kinds: link-resolves and image-supported say which ones outputs can have. */
const image = /^\.(?:png|jpe?g|svg|gif|webp|avif|heic|bmp|tiff?)$/i;
const markdown = /^\.(?:md|markdown|mdown|mkd|mdx|txt)$/i;

function toProblem({ known }: Corpus, id: string, extension: string, names: readonly string[]) {
  const stem = id.slice(0, id.length - extension.length);
  if (markdown.test(extension) && !known.pages.has(`${stem}.md`))
    return {
      message: `${quote(id)} is not a page, because its name does not end in \`.md\``,
      help: `Rename it to ${exact(`${stem}.md`)}, or move it out of the content folder.`,
    };
  const isData = /^\.ya?ml$/i.test(extension);
  const meant = isData ? suggest(`${posix.basename(stem)}.yaml`, names) : undefined;
  if (meant !== undefined && !known.files.has(meant))
    return {
      message: `${quote(id)} is not read. Did you mean ${quote(meant)}?`,
      help: `Rename it to ${exact(meant)}.`,
    };
  return {
    message: `${quote(id)} is in no output`,
    help: 'Copy its text into a page, or move the file out of the content folder.',
  };
}
