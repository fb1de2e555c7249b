import { suggest } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Corpus } from '../../../model/index.ts';

/** Finds documents in the content folder that nothing reads, because of their names. */
export const fileRecognized: CorpusRule = {
  id: 'file-recognized',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'Every document in the content folder has the name of a page or of a YAML file that is read.',
  why: 'Other documents appear in no output.',
  examples: {
    good: [
      { others: { 'water.md': {} } },
      { files: { 'locales/en.yaml': 'frame:\n  menu: Contents\n' } },
      { files: { 'rules/wording.yaml': '# None yet\n' } },
    ],
    bad: [
      { files: { 'telehealth.MD': 'Text.\n' } },
      { files: { 'water.markdown': 'Text.\n' } },
      { files: { 'locales/fr.yaml': 'frame:\n  menu: Sommaire\n' } },
      { files: { 'acronyms.yml': 'USDA: Department of Agriculture\n' } },
    ],
  },
  *check(corpus) {
    for (const path of corpus.known.files.ids) {
      const words = toWords(path, corpus);
      if (words) yield { file: path, place: { line: 1, column: 1 }, ...words };
    }
  },
};

/** Endings that people and programs use for Markdown; Notepad adds `.txt` to any. */
const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx|mdtxt)(?:\.txt)?$/i;
const document = /\.(?:doc|html?|pages)$/i;
const yaml = /\.ya?ml$/i;
const ruleFile = /^rules\/[^/]+\.yaml$/;

function toWords(path: string, { known, registries, site }: Corpus) {
  const isTaken = (name: string): boolean => known.pages.has(name) || known.files.has(name);
  if (markdown.test(path)) {
    const meant = path.replace(markdown, '.md');
    return {
      message: `${quote(path)} is not a page: its name must end in \`.md\``,
      help: isTaken(meant)
        ? `${quote(meant)} exists: copy what you need into it, and delete this file.`
        : `Rename it to ${exact(meant)}.`,
    };
  }
  if (document.test(path))
    return {
      message: `${quote(path)} is not a page, and appears in no output`,
      help: `Copy its text into a page such as ${exact(path.replace(document, '.md'))}, and move this file out of the content folder.`,
    };
  const [, tag] = /^locales\/([^/]+)\.yaml$/.exec(path) ?? [];
  if (tag !== undefined)
    return `${site.language}-`.startsWith(`${tag}-`)
      ? undefined
      : {
          message: `${quote(path)} is not used: the content is in ${quote(site.language)}`,
          help: `Rename it to ${exact(`locales/${site.language}.yaml`)}, or move it out of the content folder.`,
        };
  const names = Object.values(registries).map(({ id }) => id);
  if (!yaml.test(path) || names.includes(path) || ruleFile.test(path)) return undefined;
  const free = names.filter((name) => !isTaken(name));
  const meant = suggest(path.toLowerCase().replace(yaml, '.yaml'), free);
  return {
    message: `${quote(path)} is not one of the YAML files that are read`,
    help:
      meant === undefined
        ? `These are ${names.map(exact).join(', ')}. Move this file out of the content folder${free.includes(registries.records.id) ? ` or, if it lists records, write ${exact(`records: {file: ${path}}`)} in site.yaml` : ''}.`
        : `Rename it to ${exact(meant)}.`,
  };
}
