import { importFolder, toolOf, type ImportedFolder } from '../../../src/import/index.ts';
import { readSource } from '../../../src/load/index.ts';

/** What a folder becomes; files that are no pages or settings are only named. */
export async function imported(
  texts: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): Promise<ImportedFolder & { readonly leftLines: readonly string[] }> {
  const files = new Set([...Object.keys(texts), ...others]);
  const result = await importFolder({
    tool: toolOf(files),
    name: 'folder',
    texts: new Map(Object.entries(texts)),
    files,
    readPage: readSource,
  });
  const leftLines = result.left.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return { ...result, leftLines };
}

/** The text below the front matter that a page of such markup becomes. */
export async function bodyOf(
  text: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly body: string; readonly left: readonly string[] }> {
  const { texts, left } = await imported({ ...settings, 'index.md': text });
  const page = texts.get('index.md') ?? '';
  return {
    body: page.slice(page.indexOf('\n---\n') + 6),
    left: left
      .filter(({ construct }) => construct !== 'language')
      .map(({ line, message }) => `${line}: ${message}`),
  };
}

/** Settings that show which tool a folder is for. */
export const settingsOf = {
  jekyll: { '_config.yml': 'title: A\n' },
  hugo: { 'hugo.toml': 'title = "A"\n' },
  mkdocs: { 'mkdocs.yml': 'site_name: A\n' },
  docusaurus: { 'docusaurus.config.js': "module.exports = { title: 'A' };\n" },
  gitbook: { '.gitbook.yaml': 'root: ./\n' },
} as const;
