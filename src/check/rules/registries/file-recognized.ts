import { suggest } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Corpus } from '../../../model/index.ts';

/** Finds documents in the content folder that nothing reads, because of their names. */
export const fileRecognized: CorpusRule = {
  id: 'file-recognized',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every document in the content folder is a page or a YAML file with a known name.',
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
  const message = `${quote(path)} is not one of the YAML files that are read`;
  const lower = path.toLowerCase().replace(yaml, '.yaml');
  const [folder = '', file = ''] = lower.includes('/') ? splitAtLast(lower) : ['', lower];
  const place = placeOf(folder, lower);
  if (place !== undefined) {
    const written = path.slice(path.lastIndexOf('/') + 1).replace(yaml, '.yaml');
    const meant = `${place}/${place === 'rules' ? file.replace(/[ _]+/g, '-') : written}`;
    return { message, help: isTaken(meant) ? toMerge(meant) : `Rename it to ${exact(meant)}.` };
  }
  const own = folder === '' ? undefined : names.find((name) => name === file);
  if (own !== undefined)
    return {
      message: `${quote(path)} is not read: ${exact(own)} is read from the content folder itself`,
      help: isTaken(own) ? toMerge(own) : `Move it to ${exact(own)}.`,
    };
  const free = names.filter((name) => !isTaken(name));
  const meant = suggest(lower, free);
  if (meant !== undefined) return { message, help: `Rename it to ${exact(meant)}.` };
  const isRecords = !path.includes('/') && free.includes(registries.records.id);
  return {
    message,
    help: `These are ${names.map(exact).join(', ')}, and the files in ${exact('rules/')} and ${exact('locales/')}. Move this file out of the content folder${isRecords ? ` or, if it lists records, write ${exact(`records: {file: ${path}}`)} in site.yaml` : ''}.`,
  };
}

function toMerge(name: string): string {
  return `${exact(name)} exists: copy what you need into it, and delete this file.`;
}

function splitAtLast(path: string): readonly [folder: string, file: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}

/** The folder whose files are read that the folder of a file nearly is, as one of rules in `rule/` or deeper. */
function placeOf(folder: string, path: string): string | undefined {
  if (folder === '') return path === 'rules.yaml' || path === 'rule.yaml' ? 'rules' : undefined;
  const [top = ''] = folder.split('/');
  const last = folder.split('/').at(-1) ?? '';
  return [top, last]
    .map((name) => suggest(name, ['rules', 'locales']))
    .find((name) => name !== undefined);
}
