import type { Example, ExamplePage } from './rule.ts';

/**
 * The files of an example, by path: only what differs from a folder without findings. An example that is only
 * about names has files without text.
 */
export function toExampleFiles({
  others = {},
  site,
  files = {},
  before,
  ...page
}: Example): ReadonlyMap<string, string> {
  const earlier = before ? [...toExampleFiles(before)] : [];
  const shown = new Map([
    ...earlier.map(([path, text]) => [`${path} before`, text] as const),
    ...toPageFile('page.md', page),
    ...Object.entries(others).flatMap(([path, other]) => toPageFile(path, other)),
    ...(site ? [['site.yaml', toKeys(site)] as const] : []),
    ...Object.entries(files),
  ]);
  return shown.size > 0 ? shown : new Map(Object.keys(others).map((path) => [path, '']));
}

function toPageFile(path: string, { body, front }: ExamplePage): readonly [string, string][] {
  const keys = front ? `---\n${toKeys(front)}---\n` : '';
  const text = [keys, body ?? ''].filter((part) => part !== '').join('\n');
  return text === '' ? [] : [[path, text]];
}

function toKeys(keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}
