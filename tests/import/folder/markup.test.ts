import { describe, expect, test } from 'vitest';
import { bodyOf, settingsOf } from './imported.ts';

describe('admonitions of MkDocs', () => {
  test('become callouts of their kind, with their own title in bold', async () => {
    const text = 'A.\n\n!!! danger "Mind the frost"\n\n    Empty it.\n\n    - One\n\nB.\n';
    expect(await bodyOf(text, settingsOf.mkdocs)).toEqual({
      body: 'A.\n\n> [!CAUTION]\n> **Mind the frost**\n>\n> Empty it.\n>\n> - One\n\nB.\n',
      left: [],
    });
  });

  test('of a kind that we do not have become notes, and that is said', async () => {
    expect(await bodyOf('A.\n\n!!! recipe\n    Stir.\n', settingsOf.mkdocs)).toEqual({
      body: 'A.\n\n> [!NOTE]\n> Stir.\n',
      left: ['3: The admonition `recipe` became a note'],
    });
  });

  test('that open become details, and those inside others stay inside', async () => {
    const text = 'A.\n\n??? tip "More"\n    B.\n\n    !!! note\n        C.\n';
    const { body } = await bodyOf(text, settingsOf.mkdocs);
    expect(body).toBe(
      'A.\n\n<details>\n<summary>More</summary>\n\nB.\n\n> [!NOTE]\n> C.\n\n</details>\n',
    );
  });

  test('in code are code', async () => {
    const text = 'A.\n\n```\n!!! note\n    B.\n```\n';
    expect((await bodyOf(text, settingsOf.mkdocs)).body).toBe(text);
  });
});

test('tabs become paragraphs below each other, which is said', async () => {
  expect(await bodyOf('=== "Small"\n\n    50 l.\n', settingsOf.mkdocs)).toEqual({
    body: '**Small**\n\n50 l.\n',
    left: ['1: The tab "Small" became a paragraph with its text below'],
  });
});

describe('directives of Docusaurus', () => {
  test.each([
    [':::tip[Try it]\nText.\n:::\n', '> [!TIP]\n> **Try it**\n>\n> Text.\n'],
    [':::note\n\nText.\n\n:::\n', '> [!NOTE]\n> Text.\n'],
    ['A.\n:::info\nB.\n:::\nC.\n', 'A.\n\n> [!NOTE]\n> B.\n\nC.\n'],
    ['::::info\n:::danger\nB.\n:::\n::::\n', '> [!NOTE]\n> > [!CAUTION]\n> > B.\n'],
  ])('%j', async (text, body) => {
    expect(await bodyOf(text, settingsOf.docusaurus)).toEqual({ body, left: [] });
  });

  test('of other kinds stay, and are noted', async () => {
    const text = ':::video\nA.\n:::\n';
    expect(await bodyOf(text, settingsOf.docusaurus)).toEqual({
      body: text,
      left: ['1: The directive `video` stays as text'],
    });
  });

  test('that never end stay as they are', async () => {
    const text = ':::note\nA.\n';
    expect((await bodyOf(text, settingsOf.docusaurus)).body).toBe(text);
  });
});

test('imports and comments of MDX are left out and noted; those in code stay', async () => {
  const text = "import A from './a';\n\nB. {/* why */}\n\n```js\nimport C from 'c';\n```\n";
  expect(await bodyOf(text, settingsOf.docusaurus)).toEqual({
    body: "B. \n\n```js\nimport C from 'c';\n```\n",
    left: ["1: `import A from './a';` was left out", '3: `{/* why */}` was left out'],
  });
});

describe('tags of Liquid', () => {
  test.each([
    ['{% hint style="warning" %}\nA.\n{% endhint %}\n', '> [!WARNING]\n> A.\n'],
    ['{% highlight sh %}\nls\n{% endhighlight %}\n', '```sh\nls\n```\n'],
    ['{% raw %}\nUse {{ this }}.\n{% endraw %}\n', 'Use {{ this }}.\n'],
    ['{% embed url="https://example.org/" %}\n', '<https://example.org/>\n'],
    ['[B]({% page "/#c" %})\n\n## C\n', '[B](#c)\n\n## C\n'],
    ['Of {{ site.title }}.\n', 'Of A.\n'],
    ['[B]({{ site.baseurl }}/#c)\n\n## C\n', '[B](#c)\n\n## C\n'],
  ])('%j', async (text, body) => {
    expect(await bodyOf(text, settingsOf.jekyll)).toEqual({ body, left: [] });
  });

  test('without a meaning here stay, and are noted with their line', async () => {
    expect(
      await bodyOf('---\nlayout: a\n---\nA.\n\n{% include b.html %}\n', settingsOf.jekyll),
    ).toEqual({
      body: 'A.\n\n{% include b.html %}\n',
      left: [
        '6: `{% include b.html %}` stays as text',
        '2: The key `layout` of front matter was left out',
      ],
    });
  });
});

describe('attributes of kramdown', () => {
  test.each([
    ['## B\n{: #own-id}\n\nC.\n', '## B {#own-id}\n\nC.\n', []],
    ['* TOC\n{:toc}\n\n## B\n', '## B\n', []],
    [
      '[B](https://example.org/){:target="_blank"}.\n',
      '[B](https://example.org/).\n',
      ['1: `{:target="_blank"}` was left out'],
    ],
    ['C.\n{: .lead}\n', 'C.\n', ['2: `{: .lead}` was left out']],
  ])('%j', async (text, body, left) => {
    expect(await bodyOf(text, settingsOf.jekyll)).toEqual({ body, left });
  });
});

describe('shortcodes of Hugo', () => {
  test.each([
    ['{{< hint warning >}}\nA.\n{{< /hint >}}\n', '> [!WARNING]\n> A.\n'],
    ['{{% alert title="B" color="tip" %}}\nA.\n{{% /alert %}}\n', '> [!TIP]\n> **B**\n>\n> A.\n'],
    ['[B]({{< ref "#c" >}})\n\n## C\n', '[B](#c)\n\n## C\n'],
  ])('%j', async (text, body) => {
    expect(await bodyOf(text, settingsOf.hugo)).toEqual({ body, left: [] });
  });

  test('without a meaning here stay, and are noted', async () => {
    expect(await bodyOf('{{< map 1 >}}\n', settingsOf.hugo)).toEqual({
      body: '{{< map 1 >}}\n',
      left: ['1: `{{< map 1 >}}` stays as text'],
    });
  });
});

describe('HTML', () => {
  test.each([
    ['A <b>bold</b> and <i>old</i> <code>x</code>.\n', 'A **bold** and *old* `x`.\n'],
    ['See <a href="https://example.org/">it</a>.\n', 'See [it](https://example.org/).\n'],
    [
      '<div align="center">\n  <h2>B</h2>\n  <p>C <strong>d</strong></p>\n</div>\n',
      '## B\n\nC **d**\n',
    ],
    ['A<br/>b H<sub>2</sub>O <kbd class="k">x</kbd>\n', 'A<br/>b H<sub>2</sub>O <kbd>x</kbd>\n'],
    ['<!-- A note -->\n\nB.\n', '<!-- A note -->\n\nB.\n'],
  ])('%j', async (text, body) => {
    expect(await bodyOf(text)).toEqual({ body, left: [] });
  });

  test.each([
    [
      '<div class="w">\n  <table>\n    <thead><tr><th>A</th><th>B | c</th></tr></thead>\n    <tr>\n      <td>1<br/>2</td>\n      <td><a href="https://example.org/"><b>x</b></a> *y*</td>\n    </tr>\n  </table>\n</div>\n',
      '| A | B \\| c |\n| --- | --- |\n| 1<br>2 | [**x**](https://example.org/) \\*y\\* |\n\n',
    ],
    [
      '<ol start="3">\n<li>One &lt;a&gt;\n<li><p>- Two</p>\n  <ul><li>Three</li></ul>\n</ol>\n',
      '3. One \\<a>\n4. \\- Two\n   - Three\n',
    ],
    ['<h3>\n <button type="button">\n Part\n </button></h3>\n', '### Part\n'],
    ['<figure>\n<figcaption>A <b>b</b></figcaption>\n</figure>\n', 'A **b**\n'],
  ])('%j', async (text, body) => {
    expect(await bodyOf(text)).toEqual({ body, left: [] });
  });

  test.each([
    [
      '<table><tr><td>A</td><td>B</td></tr>\n<tr><td>1</td></tr></table>\n',
      '| A | B |\n| --- | --- |\n| 1 |  |\n',
      /^1: `<table>.*` has no header, so its first row became it$/,
    ],
    ['A <i class="fa fa-x"></i>b.\n', 'A b.\n', /^1: `<i class="fa fa-x">` was left out$/],
    ['<style>\np { color: red }\n</style>\n\nA.\n', 'A.\n', /^1: `<style>.*` was left out$/],
    [
      '<iframe src="https://example.org/v" title="A video"></iframe>\n',
      '[A video](https://example.org/v)\n',
      /^1: `<iframe.*` became a link to what it showed$/,
    ],
  ])('with its loss noted: %j', async (text, body, note) => {
    const found = await bodyOf(text);
    expect(found.body).toBe(body);
    expect(found.left).toEqual([expect.stringMatching(note)]);
  });

  test.each([
    '<table>\n<tr><td colspan="2">A</td></tr>\n<tr><td>B</td></tr>\n</table>\n',
    '<table>\n<tr><th>A</th></tr>\n<tr><td>\n\n- B\n- C\n\n</td></tr>\n</table>\n',
    '<ul>\n<li><video src="a.mp4"></video></li>\n</ul>\n',
    '<ul>\n<li>A</li> <!-- b -->\n</ul>\n',
    '```html\n<ul>\n<li>A</li>\n</ul>\n```\n',
  ])('stays where Markdown has less: %j', async (text) => {
    expect((await bodyOf(text)).body).toBe(text);
  });

  test('of components around a text: the text stays, below their title', async () => {
    const text = '<Box title="More">\n\n    A.\n\n</Box>\n';
    expect(await bodyOf(text, settingsOf.docusaurus)).toEqual({
      body: '**More**\n\n\nA.\n\n',
      left: ['1: `<Box title="More">` was left out; its text stays'],
    });
  });

  test('that Markdown cannot say stays, and is noted', async () => {
    const text = '<table><tr><td rowspan="2">A</td></tr></table>\n\nB <b> c</b> <Card/>.\n';
    expect(await bodyOf(text)).toEqual({
      body: text,
      left: [
        '1: `<table>` stays as it is, which no output can show',
        '3: `<b>` stays as it is, which no output can show',
        '3: `<Card/>` stays as it is, which no output can show',
      ],
    });
  });
});
