/**
 * Writes locales/generated/ from the words of each language in locales/: the program is built with them.
 *
 * Usage: npm run locales
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { format } from 'prettier';
import { flattenMessages } from '../src/locale/index.ts';
import { isRun, writeFiles, type Generated } from './generated.ts';

export async function toLocaleFiles(): Promise<Generated> {
  const tags = readdirSync('locales')
    .flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
    .sort();
  const files = tags.map((tag): [string, string] => {
    const { terms, ...groups } = parse(readFileSync(`locales/${tag}.yaml`, 'utf8'));
    const data = JSON.stringify({ terms, messages: flattenMessages(groups) });
    return tag === 'en'
      ? [tag, `export const english = ${data} as const;`]
      : [
          tag,
          `import type { Wording } from '../wording.ts';\nexport const wording: Wording = ${data};`,
        ];
  });
  const loaders = tags
    .filter((tag) => tag !== 'en')
    .map((tag) => `${JSON.stringify(tag)}: async () => (await import('./${tag}.ts')).wording`);
  files.push([
    'built-in',
    `import type { Wording } from '../wording.ts';

/** Loads the words of a language that the program has, besides English. */
export const builtInLocales: Readonly<Record<string, () => Promise<Wording>>> = { ${loaders.join(', ')} };`,
  ]);
  return new Map(
    await Promise.all(
      files.map(async ([name, text]): Promise<[string, string]> => [
        `locales/generated/${name}.ts`,
        await format(`// Written by \`npm run locales\`.\n${text}`, {
          parser: 'typescript',
          singleQuote: true,
          printWidth: 100,
        }),
      ]),
    ),
  );
}

if (isRun(import.meta.url)) await writeFiles(await toLocaleFiles());
