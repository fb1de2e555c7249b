import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import type { Checked } from '../../../src/fix/index.ts';
import type { Corpus } from '../../../src/model/index.ts';
import { folderOf, pathway } from '../../corpus-of.ts';
import { fixedIn } from '../../fix/fixing.ts';

const other = pathway('## First steps\n\nBegin.', {
  title: 'The Other',
  description: 'What the other page is about, said in fifty characters or more.',
  steps: '[{id: other-step, text: Take the other step}]',
  aliases: '[old.md]',
});

/** Pieces of Markdown, most of which a rule has something to say about. */
const piece = fc.constantFrom(
  ...[
    'word',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '    ',
    '\t',
    '.',
    ', ',
    '5',
    '\\',
    '`',
    '&amp;',
    '|',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '---',
    '_old_',
    '__new__',
    '*a*',
    '_a_*b*',
    '**_c_**',
    '~~',
    '<',
    '>',
  ],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '-   ',
    '> ',
    '# ',
    '## ',
    '#### ',
    '###### ',
    '| a |\n| - |\n',
  ],
  ...[
    '\u201c',
    '\u201d',
    '\u2019',
    '\u2026',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u2028',
    '\u2022 ',
    '\uf0b7\t',
  ],
  ...[
    '[it](othre.md)',
    '[it](old.md#first-step)',
    '[it](#word)',
    '[it](other.html "a")',
    "[it](other.md 'b')",
  ],
  ...[
    '[it](resources.yaml#giude)',
    '![it](other.md)',
    '[^reprot]',
    '[^report]',
    '[^',
    '[',
    '](',
    ')',
  ],
  ...['\n\n[^report]: Press.\n\n', '\n\n[it]: othre.md\n\n', 'https://example.org/\u201c', '<b>'],
  ...[
    '<!-- pathways-ignore list-marker: so it is -->',
    '<!-- pathways-ignore heading-ordr: so -->',
  ],
);

function findingsIn({ findings }: Checked): string[] {
  return findings.map(({ file, ruleId, message }) => `${file} ${ruleId} ${message}`);
}

/** The letters and digits that readers see, and marks but those that word processors change. */
function seenIn(corpus: Corpus, path: string): string {
  const tree = corpus.sources.get(path)?.tree;
  if (!tree) throw new Error(`${path} does not parse`);
  const text = toString({ ...tree, children: tree.children.filter(({ type }) => type !== 'yaml') });
  return text
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[\s"'.\u00a0\u00ad\u200b\u2018-\u201f\u2022\u2026\u2028\uf0b7]/g, '');
}

test('a fixed page parses, has fewer findings and no new one, and says the same', async () => {
  const body = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(''));
  let fixed = 0;
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), async (text, isWindows) => {
      const page = pathway(text);
      const given = isWindows ? page.replace(/\r?\n/g, '\r\n') : page;
      const files = folderOf({ 'page.md': given, 'other.md': other });
      const after = await fixedIn(files);
      const left = findingsIn(after.before);
      for (const finding of findingsIn(after.checked)) {
        expect(left).toContain(finding);
        left.splice(left.indexOf(finding), 1);
      }
      expect(left.length > 0).toBe(after.fixed > 0);
      expect(seenIn(after.checked.corpus, 'page.md')).toBe(seenIn(after.before.corpus, 'page.md'));
      for (const change of after.changes) {
        expect(change.path).toBe('page.md');
        // Line ends of pages are never touched, but for one that is missing at the end.
        if (isWindows) expect(change.after).not.toMatch(/[^\r]\n/);
      }
      fixed += after.fixed;
    }),
    { numRuns: 60 },
  );
  expect(fixed).toBeGreaterThan(20);
});

test('fixing twice changes nothing the second time', async () => {
  const body =
    'An _old_ [it](othre.md).\n\n#### Deep\n\n* \u201cOne\u201d\u2026\n* Two[^reprot]\n\n[^report]: P.';
  const files = folderOf({ 'page.md': pathway(body, { kind: 'pathwy' }), 'other.md': other });
  const { changes } = await fixedIn(files);
  expect(changes.length).toBe(1);
  const again = await fixedIn({ ...files, 'page.md': changes[0]?.after ?? '' });
  expect(again.changes).toEqual([]);
});
