import { describe, expect, test } from 'vitest';
import { mentionsOf, namedAt, rename } from '../../src/language/index.ts';
import { applyEdits } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const well = [
  'Dig.[^press] Read [the guide](../resources.yaml#guide "A book") and [more][guide].',
  '',
  '[guide]: <../resources.yaml#guide>',
  '[^press]: The Press, 2019. As in[^PRESS] this note.',
].join('\n');
const files = folderOf({
  'a/well.md': pathway(well, { title: 'Wells' }),
  'b.md': pathway('Go to [wells](a/well.md#depth) or [wells](a/well.md).\n\n## Look', {
    title: 'Water',
    contacts: '["office"]',
    steps: '\n  - text: Look\n    id: look # soon\n  - id: drink\n    text: Drink\n    was: sip',
  }),
});
const corpus = await corpusOf(files);
const figures = {
  ...files,
  'facts.yaml': 'plots:\n  value: 126\n  noun: plots\n  asOf: 2019-04\n  source: guide\n',
  'c.md': pathway('There are [126 plots](facts.yaml#plots).', { title: 'Plots', steps: '[]' }),
};

/** The lines that a renaming changes, by file; or why there is none. */
function renamed(file: string, marked: string, to: string): unknown {
  const text = String(files[file]);
  const offset = text.indexOf(marked.replace('|', '')) + marked.indexOf('|');
  const named = namedAt(corpus, file, text, offset);
  if (!named || named.kind === 'page' || named.kind === 'heading') return undefined;
  const renaming = rename(corpus, named, to);
  if ('refusal' in renaming) return renaming.refusal;
  return Object.fromEntries(
    [...renaming.edits].map(([path, edits]) => {
      const before = String(files[path]);
      const after = applyEdits(before, [edits]).split('\n');
      return [path, after.filter((line) => !before.split('\n').includes(line))];
    }),
  );
}

describe('renaming', () => {
  test('changes the id of a work in its registry, in lists of pages and in links', () => {
    const changes = {
      'resources.yaml': ['manual:', '  was: guide'],
      'a/well.md': [
        'resources: [manual]',
        'Dig.[^press] Read [the guide](../resources.yaml#manual "A book") and [more][guide].',
        '[guide]: <../resources.yaml#manual>',
      ],
      'b.md': ['resources: [manual]'],
    };
    expect(renamed('resources.yaml', 'gu|ide:', 'manual')).toEqual(changes);
    expect(renamed('a/well.md', '[gui|de]', 'manual')).toEqual(changes);
    expect(renamed('a/well.md', 'yaml#|guide "', 'manual')).toEqual(changes);
  });

  test('changes the id of a fact in its registry and in links, and that of a work in the sources of facts', async () => {
    const withFigures = await corpusOf(figures);
    const edited = (text: string, id: string, to: string): unknown => {
      const named = namedAt(withFigures, 'facts.yaml', text, text.indexOf(id));
      if (named?.kind !== 'fact' && named?.kind !== 'resource') return named;
      const renaming = rename(withFigures, named, to);
      if ('refusal' in renaming) return renaming.refusal;
      const own = [...renaming.edits].filter(([file]) => ['facts.yaml', 'c.md'].includes(file));
      return own.map(([file, edits]) => applyEdits(String(figures[file as 'c.md']), [edits]));
    };
    const text = figures['facts.yaml'];
    expect(edited(text, 'plots', 'beds')).toEqual([
      expect.stringContaining('(facts.yaml#beds)'),
      text.replace('plots:', 'beds:\n  was: plots'),
    ]);
    expect(edited(text, 'guide', 'manual')).toEqual([
      expect.stringContaining('resources: [manual]'),
      text.replace('guide', 'manual'),
    ]);
    expect(edited(text, 'plots', 'Beds')).toMatch(/^`Beds` is not an id/);
  });

  test.each([
    ['office: {role: Office, ', 'desk: {was: office, role: Office, '],
    [
      'office:\n  # Ours.\n\n    was: seat\n    role: Office\n    ',
      'desk:\n  # Ours.\n\n    was: [seat, office]\n    role: Office\n    ',
    ],
    ['"office":\r\n  role: Office\r\n  ', '"desk":\r\n  was: office\r\n  role: Office\r\n  '],
  ])('keeps the former id of an entry that is written %j', async (before, after) => {
    const [separator, end] = before.includes('{')
      ? [', ', '}']
      : [before.includes('\r') ? '\r\n  ' : '\n    ', ''];
    const rest =
      [
        'organization: The Press',
        'email: a@example.org',
        'purpose: Questions',
        'verified: 2019-04-03',
      ].join(separator) + end;
    const own = await corpusOf({ ...files, 'contacts.yaml': `${before}${rest}\n` });
    const renaming = rename(own, { kind: 'contact', id: 'office' }, 'desk');
    const edits = 'edits' in renaming ? (renaming.edits.get('contacts.yaml') ?? []) : [];
    expect(applyEdits(`${before}${rest}\n`, [edits])).toBe(`${after}${rest}\n`);
  });

  test('changes the id of a contact, also that of the site, and keeps quotation marks', () => {
    expect(renamed('b.md', '["off|ice"]', 'desk')).toMatchObject({
      'contacts.yaml': ['desk:', '  was: office'],
      'site.yaml': ['contact: desk'],
      'a/well.md': ['contacts: [desk]'],
      'b.md': ['contacts: ["desk"]'],
    });
  });

  test('keeps the former id of a step, since completed checklists have it', () => {
    expect(renamed('b.md', 'id: lo|ok', 'search')).toEqual({
      'b.md': ['    id: search # soon', '    was: look'],
    });
    expect(renamed('b.md', 'id: dri|nk', 'swallow')).toEqual({
      'b.md': ['  - id: swallow', '    was: [sip, drink]'],
    });
    expect(renamed('a/well.md', 'id: first|-step', 'start')).toEqual({
      'a/well.md': ['steps: [{id: start, was: first-step, text: Take the first step}]'],
    });
  });

  test.each([
    ['was: plots', 'was: beds'],
    ["was: [patches, 'plots']", 'was: [patches, beds]'],
    ['was:\n    - plots # first\n    - patches', 'was:\n    - beds # first\n    - patches'],
  ])('what gets back a former id has it no longer among them: %j', async (before, after) => {
    const text = (id: string, was: string): string =>
      `${id}:\n  ${was}\n  value: 126\n  noun: plots\n  asOf: 2019-04\n  source: guide\n`;
    const own = await corpusOf({ ...figures, 'facts.yaml': text('beds', before) });
    const renaming = rename(own, { kind: 'fact', id: 'beds' }, 'plots');
    const edits = 'edits' in renaming ? (renaming.edits.get('facts.yaml') ?? []) : [];
    expect(applyEdits(text('beds', before), [edits])).toBe(text('plots', after));
  });

  test('a step gets back its former id', () => {
    expect(renamed('b.md', 'id: dri|nk', 'sip')).toEqual({
      'b.md': ['  - id: sip', '    was: drink'],
    });
  });

  test('changes links to a step, whose addresses have its id', async () => {
    const linked = await corpusOf(
      folderOf({
        'a.md': pathway('See [it](b.md#step-dig) and [the heading](c.md#step-dig).', {
          steps: '[]',
        }),
        'b.md': pathway('Go.', { title: 'B', steps: '[{id: dig, text: Dig}]' }),
        'c.md': pathway('## Step dig\n\nGo.', { title: 'C', steps: '[]' }),
      }),
    );
    const renaming = rename(linked, { kind: 'step', id: 'dig' }, 'hoe');
    const edits = 'edits' in renaming ? (renaming.edits.get('a.md') ?? []) : [];
    expect(applyEdits(linked.sources.get('a.md')?.text ?? '', [edits])).toContain(
      '[it](b.md#step-hoe) and [the heading](c.md#step-dig)',
    );
  });

  test('changes the label of a footnote where it is cited and where its text is', () => {
    expect(renamed('a/well.md', '[^pr|ess]: ', 'book-2019')).toEqual({
      'a/well.md': [
        expect.stringContaining('Dig.[^book-2019] Read'),
        '[^book-2019]: The Press, 2019. As in[^book-2019] this note.',
      ],
    });
  });

  test('refuses names that are taken, or that can be none, and does nothing in plain text', () => {
    expect(renamed('b.md', 'id: dri|nk', 'look')).toBe('`look` is the name of another step');
    expect(renamed('b.md', 'id: dri|nk', 'Drink now')).toMatch(/^`Drink now` is not an id/);
    expect(renamed('a/well.md', '[^pr|ess]: ', 'a b')).toMatch(/^A footnote label/);
    expect(renamed('b.md', 'Go| to', 'x')).toBeUndefined();
  });
});

test('a page is mentioned by links and the navigation, a heading by its links', () => {
  const places = (named: Parameters<typeof mentionsOf>[1]): readonly string[] =>
    mentionsOf(corpus, named).map(({ file, start, end, isDefinition }) => {
      const words = String(files[file]).slice(start, end);
      return `${file} ${words}${isDefinition ? ' (itself)' : ''}`;
    });
  expect(places({ kind: 'page', id: 'a/well.md' })).toEqual([
    'b.md a/well.md',
    'b.md a/well.md',
    'site.yaml a/well.md',
  ]);
  expect(places({ kind: 'heading', page: 'b.md', id: 'look' })).toEqual(['b.md Look (itself)']);
});
