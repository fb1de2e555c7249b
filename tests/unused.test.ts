import { expect, test } from 'vitest';
import { exportsOf, importsOf, readSources, type Import } from './imports.ts';

/** Nobody imports the files at which programs begin, and those that declare the types of a package. */
const entryPoint =
  /^src\/(?:[a-z]+\/[a-z]+\.d|cli\/main|links\/probe\/main|cli\/(?:reader|preview\/outputs)\/main|browser\/(?:site|[a-z]+\/main|search\/(?:german|hebrew|spanish)))\.ts$/;

/** Values that a test compares with the rest of their file. */
const onlyTested = ['src/check/lint.ts lintSettings'];

const sources = readSources('schemas', 'src');
const imports = importsIn(new Map([...sources, ...readSources('scripts', 'bench')]));
const importsOfTests = importsIn(readSources('tests'));

test('every file is imported by another one', () => {
  const imported = new Set(imports.map(({ to }) => to));
  const unused = [...sources.keys()].filter(
    (file) => !imported.has(file) && !entryPoint.test(file),
  );
  expect(unused).toEqual([]);
});

test('every export is imported by another file; tests alone may import types only', () => {
  const used = namesIn(imports);
  const usedByTests = namesIn(importsOfTests);
  const unused = [...sources].flatMap(([file, text]) =>
    exportsOf(text)
      .map(({ name, isType }) => ({ id: `${file} ${name}`, isType }))
      .filter(({ id, isType }) => !used.has(id) && !(isType && usedByTests.has(id)))
      .map(({ id }) => id),
  );
  expect(unused).toEqual(onlyTested);
});

function importsIn(files: ReadonlyMap<string, string>): readonly Import[] {
  return [...files].flatMap(([file, text]) => importsOf(file, text));
}

/** Each name with the file that it is imported from. */
function namesIn(all: readonly Import[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ to, names }) => names.map((name) => `${to} ${name}`)));
}
