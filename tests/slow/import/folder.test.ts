import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imported } from '../../import/folder/imported.ts';

/** Pieces of lines, sound and broken, of every tool's markup. */
const piece = fc.constantFrom(
  'words',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
  '# ',
  '## A',
  '===',
  '---',
  '- ',
  '> ',
  '```',
  '~~~',
  '|',
  '*',
  '**',
  '[a](b.md)',
  '[a]: b',
  '![](c.png)',
  '<b>',
  '</b>',
  '<a href="b.md">',
  '</a>',
  '<div>',
  '</div>',
  '<br>',
  '\n<table>\n',
  '<tr><td>',
  '<th>',
  '</td></tr>',
  '\n</table>\n',
  '\n<ul>\n',
  '<li>',
  '\n</ul>\n',
  '<i class="fa"></i>',
  '<img src="c.png">',
  '!!! note',
  '??? tip "x"',
  '=== "Tab"',
  ':::note',
  ':::',
  '{% hint style="info" %}',
  '{% endhint %}',
  '{% raw %}',
  '{{ x }}',
  '{: #id}',
  '{:toc}',
  '*[AB]: c',
  '{{< hint >}}',
  '{{< /hint >}}',
  '<!--',
  '-->',
  '$',
  '\\',
  '&amp;',
  '\u00a0',
  '日本',
  '\u202e',
);
const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const settings = [
  {},
  { '_config.yml': 'title: A' },
  { 'hugo.toml': 'title = "A"' },
  { 'mkdocs.yml': 'site_name: A' },
  { 'docusaurus.config.js': '' },
  { '.gitbook.yaml': 'root: ./' },
];

test('whatever a page says, it is imported alike twice, with its words in their order', async () => {
  await fc.assert(
    fc.asyncProperty(markup, fc.constantFrom(...settings), async (text, own) => {
      const words = `${text}\n\nfirst word\n\nlast word\n`;
      const once = await imported({ ...own, 'index.md': words, 'b.md': '# B\n' });
      const again = await imported({ ...own, 'index.md': words, 'b.md': '# B\n' });
      expect([...again.texts]).toEqual([...once.texts]);
      const page = [...once.texts.values()].join('\n');
      const count = (whole: string): number => whole.split('words').length - 1;
      const isSaid = once.leftLines.some((line) => /comment|left out|can’t be read/.test(line));
      if (!isSaid) expect(count(page)).toBeGreaterThanOrEqual(count(words));
      if (!isSaid) expect(page).toContain('last word');
    }),
    { numRuns: 400 },
  );
});

test('a page of plain Markdown keeps every byte below its title', async () => {
  const plain = fc
    .array(
      fc.constantFrom(
        'Words here.',
        '*one*',
        '- item',
        '1. item',
        '> said',
        '| a | b |\n|---|---|\n| c | d |',
        '```\ncode {% x %}\n```',
        '    indented',
        'A[^1].',
        '[^1]: Note.',
        '## Part',
        '\\*no',
        '***',
        'x<br>y',
        '\t- tab',
        'trailing  ',
      ),
      { maxLength: 12 },
    )
    .chain((lines) =>
      fc
        .constantFrom('\n', '\r\n')
        .map((end) => lines.map((line) => line.replaceAll('\n', end)).join(end + end)),
    );
  await fc.assert(
    fc.asyncProperty(plain, async (body) => {
      const { texts } = await imported({ 'index.md': `# Title\n\n${body}` });
      expect(texts.get('index.md')?.endsWith(body.replace(/^\s*[\r\n]+/, ''))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
