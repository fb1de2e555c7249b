import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { filesIn, pagesIn } from './html-files.ts';
import { judgeByNu } from './html-nu.ts';
import { serve } from './html-server.ts';
import { names } from './toolkits.ts';

const broken = {
  'page.html': '<!doctype html><title>A page</title><p><ul><li><p>a</ul><b>b',
  'policy.html':
    '<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="style-src \'none\'">' +
    '<title>A page</title><link rel="stylesheet" href="style.css">',
  'style.css': 'p { colour: red; }\nq { color: #12; }\n',
};

describe('the Nu checker', () => {
  let said: readonly string[];
  beforeAll(async () => {
    said = await withFolder(broken, async (folder) => {
      const served = [
        ...names.map((name) => ({
          folder: inject(name),
          base: `/${name}/`,
          paths: checkable(inject(name)),
        })),
        { folder, base: '/broken/', paths: [...Object.keys(broken), 'missing.html'] },
      ];
      const servers = await Promise.all(served.map(({ folder, base }) => serve(folder, base)));
      const urls = served.flatMap(({ paths }, index) =>
        paths.map((path) => `${servers[index]?.url ?? ''}${path}`),
      );
      try {
        return await judgeByNu(urls);
      } finally {
        await Promise.all(servers.map((server) => server.close()));
      }
    });
  });

  test.each(names)('finds neither error nor warning in the %s', (name) => {
    expect(checkable(inject(name)).length).toBeGreaterThan(8);
    expect(said.filter((each) => each.includes(`/${name}/`))).toEqual([]);
  });

  test.each([
    ['an element that is not closed', 'page.html', 'Unclosed element “b”.'],
    ['a page without a language', 'page.html', 'Consider adding a “lang” attribute'],
    ['a style sheet that the policy forbids', 'policy.html', 'Resource violates'],
    ['a property that does not exist', 'style.css', "“colour”: Property “colour” doesn't exist"],
    ['a value that does not exist', 'style.css', '“#12” is not a valid color'],
    ['a page that is not there', 'missing.html', 'HTTP resource not retrievable'],
  ])('complains about %s', (_, path, complaint) => {
    const found = said.filter((each) => each.includes(`/broken/${path}:`));
    expect(found).toContainEqual(expect.stringContaining(complaint));
  });
});

describe('html-validate', () => {
  const judge = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard'],
    rules: {
      // Upper case is the default only for the sake of old habits; the standard takes both.
      'doctype-style': ['error', { style: 'lowercase' }],
      // Titles of pages are the authors', who may write 120 characters; the toolkit's name follows.
      'long-title': 'off',
      // Groups of a drawing can be lists by their role alone.
      'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
      // Checksums guard what comes from elsewhere. A browser refuses those of files in a folder.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  });
  const judgeText = async (text: string): Promise<readonly string[]> => {
    const { results } = await judge.validateString(text);
    return results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
    );
  };

  test.each(names)('finds nothing in the %s', async (name) => {
    const folder = inject(name);
    for (const { path } of pagesIn(folder)) {
      const found = await judgeText(readFileSync(join(folder, path), 'utf8'));
      expect([path, ...found]).toEqual([path]);
    }
  });

  test('complains about a page that is broken', async () => {
    const found = await judgeText(`${broken['page.html']}<img src="a.png"><form></form>`);
    expect(found).toContainEqual(expect.stringContaining('close-order'));
    expect(found).toContainEqual(expect.stringContaining('wcag/h37'));
    expect(found).toContainEqual(expect.stringContaining('wcag/h32'));
  });
});

/** What the Nu checker can read: pages and style sheets. */
function checkable(folder: string): readonly string[] {
  return filesIn(folder).flatMap(({ path }) => (/\.(?:html|css)$/.test(path) ? [path] : []));
}
