import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, readSources, withoutComments } from './imports.ts';

/** What each part may import: other parts, and packages. The layers of docs/decisions.md. */
const parts: Readonly<Record<string, { parts: readonly string[]; packages: readonly string[] }>> = {
  locales: { parts: [], packages: [] },
  'src/limits': { parts: [], packages: [] },
  schemas: { parts: ['locales', 'src/limits'], packages: ['zod'] },
  'src/locale': { parts: ['locales'], packages: [] },
  'src/model': {
    parts: ['schemas', 'src/locale'],
    packages: [
      'vfile',
      'vfile-message',
      'github-slugger',
      'damerau-levenshtein',
      'mdast-util-to-string',
      'unist-util-visit',
      'mdast',
      'unist',
    ],
  },
  'src/search': { parts: [], packages: [] },
  'src/files': { parts: [], packages: ['htmlparser2', 'pdf-lib'] },
  'src/ooxml': { parts: ['src/files'], packages: ['fflate'] },
  'src/layout': { parts: ['src/ooxml'], packages: ['fontkit', 'linebreak'] },
  'src/load': {
    parts: ['schemas', 'locales', 'src/limits', 'src/locale', 'src/model'],
    packages: [
      'vfile',
      'yaml',
      'zod',
      'unified',
      'remark-parse',
      'remark-gfm',
      'remark-frontmatter',
      'mdast-util-to-string',
      'micromark-util-decode-string',
      'micromark-core-commonmark',
      'micromark-extension-definition-list',
      'micromark-util-combine-extensions',
      'micromark-util-types',
      'mdast-util-from-markdown',
      'htmlparser2',
      'mdast',
      're2js',
    ],
  },
  'src/check': {
    parts: ['src/model'],
    packages: [
      'vfile',
      'vfile-message',
      'unified',
      'remark-lint',
      'remark-preset-lint-recommended',
      'remark-preset-lint-consistent',
      'mdast-util-to-string',
      'unist-util-visit',
      'micromark-util-decode-string',
      'diff',
      'damerau-levenshtein',
      'nspell',
      'parse-english',
      're2js',
      'retext-passive',
      'retext-readability',
      'retext-simplify',
      'nlcst',
      'yaml',
      'mdast',
      'unist',
    ],
  },
  'src/render': {
    parts: ['src/locale', 'src/model', 'src/ooxml', 'src/layout', 'src/search'],
    packages: [
      'docx',
      'bidi-js',
      'pdfkit',
      '@resvg/resvg-wasm',
      '@myriaddreamin/typst-ts-web-compiler',
      'fontkit',
      'fflate',
      'hastscript',
      'hast-util-to-html',
      'mdast-util-to-hast',
      'mdast-util-to-string',
      'unist-util-visit',
      'mdast',
      'hast',
      'unist',
      'vfile',
    ],
  },
  'src/edit': { parts: ['src/model'], packages: ['yaml'] },
  'src/language': {
    parts: ['src/model', 'schemas'],
    packages: ['mdast-util-to-string', 'mdast', 'unist'],
  },
  'src/fix': { parts: ['src/model'], packages: ['diff', 'mdast', 'vfile-message'] },
  'src/links': {
    parts: ['src/model', 'src/files'],
    packages: [
      'linkinator',
      'undici',
      'htmlparser2',
      'ipaddr.js',
      'p-limit',
      'pdf-lib',
      'unist-util-visit',
      'zod',
    ],
  },
  'src/audit': { parts: ['src/model', 'src/files', 'src/ooxml'], packages: ['pdf-lib'] },
  'src/answers': { parts: ['src/model', 'src/files', 'src/ooxml'], packages: ['pdf-lib'] },
  'src/browser': {
    parts: ['src/locale', 'src/model', 'src/search'],
    packages: ['minisearch', 'damerau-levenshtein', '@orama/stemmers'],
  },
  'src/report': { parts: ['src/model'], packages: ['diff', 'vfile', 'vfile-message', 'zod'] },
  'src/diff': {
    parts: ['src/model', 'src/ooxml'],
    packages: [
      'diff',
      'hastscript',
      'hast-util-to-html',
      'mdast-util-to-string',
      'zod',
      'mdast',
      'hast',
    ],
  },
  'src/import': {
    parts: ['src/locale', 'src/model', 'src/ooxml'],
    packages: [
      'diff',
      'franc',
      'mdast',
      'mdast-util-to-string',
      'htmlparser2',
      'smol-toml',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'yaml',
    ],
  },
  'src/citations': {
    parts: ['schemas', 'src/locale', 'src/model'],
    packages: [
      '@citation-js/core',
      '@citation-js/plugin-bibtex',
      '@citation-js/plugin-ris',
      'mdast',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'mdast-util-to-string',
      'unist-util-visit',
    ],
  },
  'src/write': { parts: ['src/model'], packages: ['fflate'] },
  'src/cli': {
    parts: [
      'src/model',
      'src/load',
      'src/check',
      'src/edit',
      'src/language',
      'src/fix',
      'src/links',
      'src/render',
      'src/audit',
      'src/answers',
      'src/report',
      'src/diff',
      'src/import',
      'src/citations',
      'src/write',
    ],
    packages: [
      'tinyglobby',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'mdast',
    ],
  },
};

/** Modules of Node.js that touch nothing: everyone may use them. */
const pureModules = ['node:path', 'node:path/posix', 'node:util', 'node:crypto', 'node:zlib'];

/** The modules in which effects are allowed, and the packages that each needs. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'src/load': ['node:fs/promises'],
  'src/write': ['node:fs/promises'],
  // A limit of time for drawings.
  'src/render': ['node:vm'],
  'src/links': [
    'node:child_process',
    'node:dns',
    'node:dns/promises',
    'node:fs/promises',
    'node:net',
    'node:os',
    'node:stream',
    'node:url',
  ],
  'src/cli': [
    'node:child_process',
    // The store, which is read and written in small steps.
    'node:fs',
    'node:fs/promises',
    'node:http',
    'node:module',
    'node:os',
    'node:url',
    'node:v8',
    'node:worker_threads',
  ],
};

/** Where the world outside is met: the process itself, and the network. */
const world = /^src\/(?:cli\/main\.ts$|links\/(?:network|probe)\/)/;

/** Where the formats of a language are asked for, always by its tag. */
const formats = /^src\/(?:locale\/(?:formats|likely)|load\/own-words|browser\/messages)\.ts$/;

/** What no stage does: it would make outputs depend on the machine. */
const effects: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['console', /\bconsole\./],
  ['process', /\bprocess\./],
  ['the clock', /\bDate\.now\(|new Date\(\)|performance\.now\(/],
  ['randomness', /Math\.random\(|randomUUID|randomBytes/],
  ['the locale', /\.toLocale|\.localeCompare\(|\bIntl\./],
  ['the network', /\bfetch\(/],
  // Once it is compiled, the one of Node.js 20 says no to letters such as ü.
  ['URL.canParse', /URL\.canParse\(/],
];

/** Lines in which `state` means something else than a part of a country, by the files that they are in. */
const otherStates: readonly (readonly [files: RegExp, lines: RegExp])[] = [
  [/^src\/browser\/preview\/listen\.ts$/, /readyState/],
  // What mdast-util-to-hast, mdast-util-to-markdown and micromark call their own memory.
  [/^src\/(?:render\/html|import\/word\/edit|load\/constructs)\//, /\b_?state[,.:]|State\b/],
  // How linkinator found a link.
  [/^src\/links\//, /LinkState|\bstate\b/],
  // What a box of Word or of a PDF shows, and attributes of Word's own.
  [/^src\/(?:answers|render\/(?:checklist|word))\//, /[a-z]State'|cstate|\bstate(?:[:;)]| =|\()/],
  [
    /^src\/(?:answers|render\/checklist)\/pdf\//,
    /appearance state|has a state of its own|both states/,
  ],
  // An edition of something, or how far the fixes have come.
  [/^src\/(?:diff\/|cli\/redline)/, /states? of|(?:earlier|later) state/],
  [/^src\/fix\//, /\bstate[ .,]|\bState\b/],
  // What people forget to fill in, and a word that is spelled so.
  [
    /^src\/check\/(?:leftovers|html-advice|rules\/markdown\/no-leftovers)\.ts$/,
    /\[Ss\]tate|<state name>|state\||insert state/,
  ],
  [/^src\/check\/prose\/policy-words\.ts$/, /multistate/],
  // An interface of browsers.
  [/^src\/browser\/preview\//, /history\.replaceState/],
];

const texts = readSources('locales', 'schemas', 'src');
const files = [...texts.keys()];
const imports = files.flatMap((file) => importsOf(file, texts.get(file) ?? ''));

test('every file belongs to a part of the table', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => partOf(file) === undefined)).toEqual([]);
});

describe.each(Object.entries(parts))('%s', (part, allowed) => {
  const own = imports.filter(({ from }) => partOf(from) === part);

  test('imports only the parts it may know, through their index.ts', () => {
    const wrong = own.filter(({ to }) => {
      const target = partOf(to);
      if (!isFile(to) || target === part) return false;
      return !allowed.parts.includes(target ?? '') || to !== `${target}/index.ts`;
    });
    expect(wrong).toEqual([]);
  });

  test('imports only its packages, and modules with effects only at the doors', () => {
    const modules = [...allowed.packages, ...pureModules, ...(doors[part] ?? [])];
    const wrong = own.filter(({ to }) => !isFile(to) && !modules.includes(packageOf(to)));
    expect(wrong).toEqual([]);
  });

  test.each(effects)('leaves %s alone', (name, pattern) => {
    const isExempt = (file: string): boolean =>
      world.test(file) || (name === 'the locale' && formats.test(file));
    const inPart = files.filter((file) => partOf(file) === part && !isExempt(file));
    expect(inPart.filter((file) => pattern.test(withoutComments(texts.get(file) ?? '')))).toEqual(
      [],
    );
  });
});

test('no file imports itself by way of others', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const each of next.get(file) ?? []) visit(each, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('the program starts without what not every command needs', () => {
  const loaded = new Set(['src/cli/main.ts']);
  for (const file of loaded) {
    const text = withoutComments(texts.get(file) ?? '');
    const atStart = text.replace(/\bimport\(|^(?:import|export) type[^;]*;/gm, '');
    for (const { to } of importsOf(file, atStart)) loaded.add(to);
  }
  expect(loaded.size).toBeGreaterThan(40);
  const late = ['schemas/', 'src/load/', 'src/render/', 'zod', 'yaml', 'docx', 'unified'];
  expect([...loaded].filter((file) => late.some((each) => file.startsWith(each)))).toEqual([]);
});

test('index.ts names what others may use', () => {
  const wild = files.filter((file) => /export \* from/.test(texts.get(file) ?? ''));
  expect(wild).toEqual([]);
});

describe('nothing in the program is about one toolkit', () => {
  // Style sheets, browser scripts, the starter and the words of languages as well.
  const others = ['locales', 'src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:css|js|json|md|typ|ya?ml|code-snippets)$|ignore$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  test('files besides the program are read, too', () => {
    expect(others.length).toBeGreaterThan(20);
  });
  const everything = [
    ...texts,
    ...others.map((file) => [file, readFileSync(file, 'utf8')] as const),
  ];
  const lines = everything.flatMap(([file, text]) =>
    text.split('\n').map((line) => ({ file, line: line.trim() })),
  );

  test('neither its subject', () => {
    const words =
      /medicaid|medicare|medigap|dually|nondual|state pathways|\bICRC\b|\bCMS\b|D-SNP|\bPACE\b|MyCare/i;
    expect(lines.filter(({ line }) => words.test(line))).toEqual([]);
  });

  test('nor its pathways: only the program is called so', () => {
    const words =
      /pathway(?!s)|\b(?:the|these|those|all|each|of|on|other|our|its|your|several) pathways/i;
    const isOther = (line: string): boolean =>
      line.includes("new Map([['pathway', 'page']])") ||
      line.includes('Completion of pathways for');
    expect(lines.filter(({ line }) => words.test(line) && !isOther(line))).toEqual([]);
  });

  test('nor states of a country, besides what is listed here', () => {
    const isOther = (file: string, line: string): boolean =>
      otherStates.some(([where, what]) => where.test(file) && what.test(line));
    const found = lines.filter(
      ({ file, line }) =>
        /(?<![a-z])(?:multi|c)?states?(?![a-z])|[a-z]State/i.test(
          line.replace(/state-pathways/g, ''),
        ) && !isOther(file, line),
    );
    expect(found).toEqual([]);
  });
});

function partOf(file: string): string | undefined {
  return Object.keys(parts).find((part) => file.startsWith(`${part}/`));
}

function isFile(target: string): boolean {
  return target.endsWith('.ts');
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [first = '', second] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

test('no module loads yaml late by its name: the bundle gives it no names then', () => {
  const files = [...readSources('src')].flatMap(([file, text]) =>
    text.includes("import('yaml')") ? [file] : [],
  );
  expect(files).toEqual([]);
});
