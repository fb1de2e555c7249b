import { expect, test } from 'vitest';
import { imported, settingsOf } from './imported.ts';

test('the first heading is the title, the first sentences the description, and the rest stays as it is', async () => {
  const { texts } = await imported({
    'README.md':
      '# Rain Guide\r\n\r\nCollect rain water from your roof, and use it all the year. It costs little.\r\n\r\n*  odd   list\r\n',
  });
  expect(texts.get('index.md')).toBe(
    '---\r\ntitle: Rain Guide\r\nkind: home\r\ndescription: Collect rain water from your roof, and use it all the year. It costs little.\r\n---\r\n\r\n' +
      'Collect rain water from your roof, and use it all the year. It costs little.\r\n\r\n*  odd   list\r\n',
  );
});

test('markup of a plugin is no description', async () => {
  const { texts } = await imported({
    'index.md': '# A\n\n::: garden.plots.Plot which has so many words that they would do as one\n',
  });
  expect(texts.get('index.md')).not.toContain('description:');
});

test('a title in front matter beside another heading is the name in menus', async () => {
  const { texts } = await imported({
    'index.md': '# Home\n',
    'a.md': '---\ntitle: Short\n---\n\n# The Long Title\n\nText.\n',
  });
  expect(texts.get('a.md')).toBe('---\ntitle: The Long Title\n---\n\nText.\n');
  expect(texts.get('site.yaml')).toContain('  - page: a.md\n    label: Short\n');
});

test('where a page has several headings of the first level, all move down by one', async () => {
  const { texts } = await imported({ 'index.md': '# T\n\n# A\n\n## B\n\nC\n===\n\nD\n---\n' });
  expect(texts.get('index.md')).toBe(
    '---\ntitle: T\nkind: home\n---\n\n## A\n\n### B\n\nC\n---\n\n### D\n',
  );
});

test('TOML between plus signs is front matter, and former addresses become aliases', async () => {
  const { texts, leftLines } = await imported({
    ...settingsOf.hugo,
    'content/_index.md': '+++\ntitle = "Home"\n+++\nA.\n',
    'content/a/b.md': '+++\ntitle = "B"\naliases = ["/old/b/", "/a/b/"]\nweight = 3\n+++\nA.\n',
    'content/a/c.md': '+++\ntitle = "C"\ndraft = true\n+++\nA.\n',
  });
  expect(texts.get('a/b.md')).toBe('---\ntitle: B\naliases:\n  - old/b.md\n---\n\nA.\n');
  expect(leftLines).toContain('content/a/b.md:1: The former address `/a/b/` was left out');
  expect(leftLines).toContain('content/a/c.md:1: The page is a draft, so it was left out');
  expect([...texts.keys()]).not.toContain('a/c.md');
});

test('front matter that is broken is said, and the text is kept', async () => {
  const { texts, leftLines } = await imported({ 'index.md': '---\ntitle: "A\n---\n\nText.\n' });
  expect(texts.get('index.md')).toContain('\n\nText.\n');
  expect(leftLines[0]).toContain('index.md:1: The front matter can');
});

test('abbreviations go to acronyms.yaml; one with two meanings is said', async () => {
  const { texts, leftLines } = await imported({
    ...settingsOf.mkdocs,
    'docs/index.md': 'RWH is old.\n\n*[RWH]: rain water harvesting\n',
    'docs/a.md': 'RWH is new.\n\n*[RWH]: roof water\n',
  });
  expect(texts.get('acronyms.yaml')).toBe('RWH: roof water\n');
  expect(texts.get('index.md')).toContain('RWH is old.\n');
  expect(texts.get('index.md')).not.toContain('*[');
  expect(leftLines).toContain(
    'docs/index.md:3: `RWH` stands for "roof water" on another page, so "rain water harvesting" was left out',
  );
});

test.each([
  ['zh', '所有人都可以使用这份手册，`npm install` 之后运行 `npm start`。'],
  ['ja', '手順を読んで、`npm install`を実行してください。'],
  ['ko', '이 안내서는 누구나 쓸 수 있습니다.'],
  ['ar', 'هذا الدليل للجميع، وفيه خطوات واضحة.'],
  ['fa', 'این راهنما برای همهٔ پژوهشگران است و گام‌های ساده‌ای دارد.'],
  ['he', 'המדריך הזה מיועד לכולם, והוא מסביר איך מתחילים.'],
  ['ru', 'Это руководство для всех.'],
  ['uk', 'Цей посібник для всіх і кожного.'],
  ['de', 'Die Regeln und das Handbuch sind für alle, die mit der Bibliothek arbeiten. '.repeat(3)],
  ['fr', 'Les règles et le guide sont pour vous, avec une liste des cas. '.repeat(4)],
  ['pl', 'Zasady i poradnik są dla wszystkich, którzy pracują w bibliotece. '.repeat(4)],
  [
    'pt',
    'As regras são para todos os que trabalham na biblioteca. Leia primeiro a introdução e depois as instruções de cada secção. Se não encontrar uma resposta, escreva à direção, que responderá em poucos dias.',
  ],
  ['tr', 'Kurallar ve rehber, kütüphanede çalışan herkes içindir. '.repeat(4)],
  ['en', 'This guide is for everyone who works in the library. '.repeat(4)],
])('where the settings name no language, it is told from the pages: %s', async (language, text) => {
  const { texts, leftLines } = await imported({ 'index.md': `# A\n\n${text}\n` });
  expect(texts.get('site.yaml')).toContain(`\nlanguage: ${language}\n`);
  expect(leftLines.join()).toContain(
    `site.yaml says \`${language}\`, which the pages seem to be in`,
  );
});

test('where the pages are too short to tell their language, that is said', async () => {
  const { texts, leftLines } = await imported({ 'index.md': '# A\n\nRain.\n' });
  expect(texts.get('site.yaml')).toContain('\nlanguage: en\n');
  expect(leftLines.join()).toContain('says `en`, since the pages are too short to tell');
});
