import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

/** Changes that most often leave content without errors, so that it is built. */
export const snippets = [
  ' More of it.',
  '\n\nA paragraph of its own.\n',
  '\n\n## Another heading\n\nText.\n',
  ' ([Home](../index.md))',
  '\n\n- one\n- two\n',
  '[^more]\n\n[^more]: Another note.\n',
  '[^other]\n\n[^other]: A note that moves the numbers of others.\n',
  `\n\n${'A long text moves pages to other parts. '.repeat(60)}\n`,
];

/** A change of some content. */
export const edit = fc.record({
  kind: fc.constantFrom(
    ...['append', 'append', 'append', 'retitle', 'describe', 'number', 'image', 'swap'],
    ...['add', 'remove', 'rename', 'undo'],
  ),
  file: fc.nat(),
  at: fc.nat(),
  snippet: fc.constantFrom(...snippets),
});
export type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Names of files below a folder, sorted. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** Changes a content folder somewhere. */
export function applyEdit(content: string, { kind, file, at, snippet }: Edit): void {
  const pages = namesIn(content).filter((name) => name.endsWith('.md'));
  const name = pages[file % pages.length] ?? 'index.md';
  const path = join(content, name);
  const text = readFileSync(path, 'utf8');
  const replaceIn = (file_: string, pattern: RegExp, by: string): void => {
    const place = join(content, file_);
    if (!existsSync(place)) return;
    const matches = [...readFileSync(place, 'utf8').matchAll(pattern)];
    const match = matches[at % Math.max(matches.length, 1)];
    if (!match) return;
    const old = readFileSync(place, 'utf8');
    writeFileSync(
      place,
      old.slice(0, match.index) +
        match[0].replace(pattern, by) +
        old.slice(match.index + match[0].length),
    );
  };
  const yaml = ['site.yaml', 'resources.yaml', 'contacts.yaml', 'acronyms.yaml', 'states.yaml'];
  if (kind === 'append') writeFileSync(path, text.trimEnd() + snippet + '\n');
  else if (kind === 'retitle') replaceIn(name, /^title: (.*)$/gm, 'title: $1 again');
  else if (kind === 'describe')
    replaceIn(
      yaml[file % yaml.length] ?? '',
      /(title|description|role|purpose|words): (\w+)/g,
      '$1: $2 else',
    );
  else if (kind === 'number')
    replaceIn(yaml[file % yaml.length] ?? '', /\b(19|20)(\d\d)\b/g, '2012');
  else if (kind === 'swap') replaceIn('site.yaml', /^( *- page: .*)\n( *- page: .*)$/gm, '$2\n$1');
  else if (kind === 'image') {
    const images = namesIn(content).filter((each) => each.endsWith('.svg'));
    replaceIn(images[file % Math.max(images.length, 1)] ?? '', /#[0-9a-f]{6}/g, '#123456');
  } else if (kind === 'add') writeFileSync(join(dirname(path), `added-${file % 3}.md`), text);
  else if (kind === 'remove') rmSync(path);
  else if (kind === 'rename') renameSync(path, join(dirname(path), `renamed-${file % 3}.md`));
  else {
    rmSync(content, { recursive: true });
    cpSync('tests/fixtures/garden', content, { recursive: true });
  }
}
