import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { toSiteUrl } from './site-url.ts';
import type { Tool } from './tools.ts';

/** What the settings of another tool say. */
export interface ForeignSettings {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly description: string | undefined;
  /** The address of the site. */
  readonly url: string | undefined;
  /** The folder that pages are in, from the imported one; empty for that itself. */
  readonly docs: string;
  /** Folders that an address such as `/images/a.png` may start from, besides that of the pages. */
  readonly assets: readonly string[];
  /** The file whose order of pages counts, with its data: the text of SUMMARY.md, or a list. */
  readonly navigation: { readonly file: string; readonly data: unknown } | undefined;
  /** Settings that could not be read. */
  readonly unreadable: readonly string[];
}

type Texts = ReadonlyMap<string, string>;
type Data = Readonly<Record<string, unknown>>;

export function readSettings(tool: Tool, texts: Texts): ForeignSettings {
  const unreadable: string[] = [];
  const data = (pattern: RegExp): Data => {
    const path = [...texts.keys()].filter((each) => pattern.test(each)).sort()[0];
    if (path === undefined) return {};
    try {
      return toData(path, texts.get(path) ?? '');
    } catch {
      unreadable.push(path);
      return {};
    }
  };
  const settings = readers[tool](texts, data);
  // The folder of pages may be what was imported.
  const hasDocs = [...texts.keys()].some((path) => path.startsWith(`${settings.docs}/`));
  return { ...settings, docs: hasDocs ? settings.docs : '', unreadable };
}

/** @throws Error if the text is not what its name says */
export function toData(path: string, text: string): Data {
  const value: unknown = path.endsWith('.toml')
    ? parseToml(text)
    : parseYaml(text, { logLevel: 'silent', maxAliasCount: 100 });
  return isData(value) ? value : {};
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that is not empty, on one line. */
export function textIn(data: Data, ...keys: readonly string[]): string | undefined {
  const found = keys
    .map((key) => data[key])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : undefined;
}

type Reader = (
  texts: Texts,
  data: (pattern: RegExp) => Data,
) => Omit<ForeignSettings, 'unreadable'>;

const nothing = {
  title: undefined,
  language: undefined,
  description: undefined,
  url: undefined,
  docs: '',
  assets: [],
  navigation: undefined,
} as const;

const readers: Readonly<Record<Tool, Reader>> = {
  plain: () => nothing,
  jekyll: (_, data) => {
    const config = data(/^_config\.ya?ml$/);
    return {
      ...nothing,
      title: textIn(config, 'title', 'name'),
      language: textIn(config, 'lang', 'locale', 'language'),
      description: textIn(config, 'description'),
      url: addressIn(config, 'url'),
    };
  },
  mkdocs: (_, data) => {
    const config = data(/^mkdocs\.ya?ml$/);
    const theme = isData(config['theme']) ? config['theme'] : {};
    return {
      ...nothing,
      title: textIn(config, 'site_name'),
      language: textIn(theme, 'language', 'locale'),
      description: textIn(config, 'site_description'),
      url: addressIn(config, 'site_url'),
      docs: folderIn(config, 'docs_dir') ?? 'docs',
      navigation: 'nav' in config ? { file: 'mkdocs.yml', data: config['nav'] } : undefined,
    };
  },
  hugo: (texts, data) => {
    const config = data(
      /^(?:(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json))$/,
    );
    const docs = folderIn(config, 'contentDir') ?? 'content';
    const language = textIn(config, 'languageCode', 'defaultContentLanguage', 'locale');
    // One of several languages has a folder of its own.
    const own = textIn(config, 'defaultContentLanguage') ?? language?.slice(0, 2) ?? 'en';
    const isDivided = [...texts.keys()].some((path) => path.startsWith(`${docs}/${own}/`));
    return {
      ...nothing,
      title: textIn(config, 'title'),
      language,
      url: addressIn(config, 'baseURL', 'baseurl'),
      docs: isDivided ? `${docs}/${own}` : docs,
      assets: ['static', 'assets'],
    };
  },
  docusaurus: (texts, data) => {
    // The settings are a program, which is not run: what is written as plain text is read.
    const [path = '', program = ''] =
      [...texts].find(([each]) => /^(?:website\/)?docusaurus\.config\./.test(each)) ?? [];
    const root = posix.dirname(path);
    const own = posix.join(root, 'docs');
    const hasOwn = [...texts.keys()].some((each) => each.startsWith(`${own}/`));
    const valueOf = (key: string): string | undefined =>
      new RegExp(`^\\s*${key}:\\s*(['"\`])([^'"\`$]+)\\1`, 'm').exec(program)?.[2]?.trim();
    const url = toSiteUrl(`${valueOf('url') ?? ''}${valueOf('baseUrl') ?? ''}`);
    const sidebars = data(/^(?:website\/)?sidebars\.json$/);
    return {
      ...nothing,
      title: valueOf('title'),
      language: valueOf('defaultLocale'),
      description: valueOf('tagline'),
      url,
      // The pages of a project may be beside the folder of its site.
      docs: hasOwn ? own : 'docs',
      assets: [posix.join(root, 'static')],
      navigation:
        Object.keys(sidebars).length > 0 ? { file: 'sidebars.json', data: sidebars } : undefined,
    };
  },
  gitbook: (texts, data) => {
    const config = data(/^(?:\.gitbook\.ya?ml|book\.(?:json|toml))$/);
    const book = isData(config['book']) ? config['book'] : config;
    const root = folderIn(config, 'root') ?? folderIn(book, 'src');
    const file = [root, '', 'src', 'docs']
      .filter((folder) => folder !== undefined)
      .map((folder) => posix.join(folder, 'SUMMARY.md'))
      .find((path) => texts.has(path));
    const docs = root ?? (file === undefined ? '' : posix.dirname(file));
    return {
      ...nothing,
      title: textIn(book, 'title'),
      language: textIn(book, 'language'),
      description: textIn(book, 'description'),
      docs: docs === '.' ? '' : docs,
      navigation: file === undefined ? undefined : { file, data: texts.get(file) },
    };
  },
};

function addressIn(data: Data, ...keys: readonly string[]): string | undefined {
  return toSiteUrl(textIn(data, ...keys) ?? '');
}

/** A folder below the imported one; undefined for one that leads out of it. */
function folderIn(data: Data, key: string): string | undefined {
  const text = textIn(data, key);
  if (text === undefined) return undefined;
  const path = posix.normalize(text.replaceAll('\\', '/')).replace(/^\.?\/|\/$/g, '');
  if (path === '..' || path.startsWith('../')) return undefined;
  return path === '.' ? '' : path;
}
