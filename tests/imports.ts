import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Import {
  readonly from: string;
  /** The path of a file of this repository, or the name of a module. */
  readonly to: string;
  /** What is taken from it; nothing if a module is imported for its effect. */
  readonly names: readonly string[];
}

/** The texts of all TypeScript files of some folders, by their paths from the root. */
export function readSources(...folders: readonly string[]): ReadonlyMap<string, string> {
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((path) => `${folder}/${String(path)}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.includes('/node_modules/'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** What a file imports or re-exports, types included. */
export function importsOf(from: string, text: string): readonly Import[] {
  const code = withoutComments(text);
  const toImport = (target: string, names: readonly string[]): Import => ({
    from,
    to: target.startsWith('.') ? posix.join(posix.dirname(from), target) : target,
    names,
  });
  const clauses = code.matchAll(
    /^(?:import|export)\b(?:\s+type\b)?\s*(?:[\w$]+\s*,?\s*)?(?:\{([^}]*)\}|\*\s+as\s+\w+)?\s*(?:from)?\s*'([^']+)'/gm,
  );
  const calls = code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...clauses].map(([, list = '', target = '']) => toImport(target, namesIn(list))),
    // Names are taken from the module later on: any word of the file may be one.
    ...[...calls].map(([, target = '']) => toImport(target, code.match(/[\w$]+/g) ?? [])),
  ];
}

export interface Export {
  readonly name: string;
  readonly isType: boolean;
}

/** What a file exports, re-exports included. */
export function exportsOf(text: string): readonly Export[] {
  const code = withoutComments(text);
  const declared = code.matchAll(
    /^export\s+(?:async\s+)?(const|let|function\*?|class|interface|type)\s+([\w$]+)/gm,
  );
  const listed = code.matchAll(/^export\s+(type\s+)?\{([^}]*)\}/gm);
  return [
    ...[...declared].map(([, keyword = '', name = '']) => ({
      name,
      isType: keyword === 'interface' || keyword === 'type',
    })),
    ...[...listed].flatMap(([, type, list = '']) =>
      entriesOf(list).map((entry) => ({
        name:
          entry
            .split(' as ')
            .at(-1)
            ?.replace(/^type /, '') ?? '',
        isType: type !== undefined || entry.startsWith('type '),
      })),
    ),
  ];
}

/** Names as the module that they come from has them. */
function namesIn(list: string): readonly string[] {
  return entriesOf(list).map((entry) => entry.replace(/^type /, '').split(' as ')[0] ?? '');
}

function entriesOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
