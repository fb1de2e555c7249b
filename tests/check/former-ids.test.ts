import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

test('a reference to an id that an entry had before names the one of today, with a fix', async () => {
  const corpus = await corpusOf(
    folderOf(
      {
        'page.md': pathway(
          '[The guide](resources.yaml#handbook) has [12 plots](facts.yaml#beds).',
          {
            resources: '[handbook]',
            contacts: '[desk]',
          },
        ),
      },
      {
        'resources.yaml':
          'guide: {title: The Guide, publisher: The Press, was: [manual, handbook]}\n',
        'contacts.yaml':
          'office: {role: Office, organization: The Press, email: a@example.org, purpose: Questions, verified: 2019-04-03, was: desk}\n',
        'facts.yaml':
          'plots: {value: 12, noun: plots, asOf: 2019-04-03, source: handbook, was: beds}\n',
      },
    ),
  );
  const { findings } = await check(corpus, { today: '2019-05-01' });
  const about = findings.filter(({ ruleId }) => /-known$/.test(ruleId ?? ''));
  expect(
    about.map(({ file, message, fix }) => [file, message, fix?.map(({ text }) => text).join()]),
  ).toEqual([
    ['facts.yaml', '`handbook` has the id `guide` now', 'guide'],
    ['page.md', '`desk` has the id `office` now', 'office'],
    ['page.md', '`handbook` has the id `guide` now', 'guide'],
    ['page.md', '`handbook` has the id `guide` now', 'resources.yaml#guide'],
    ['page.md', '`beds` has the id `plots` now', 'facts.yaml#plots'],
  ]);
});

test('an id among its own former ids is named, once for each, and so are two that lead to each other', async () => {
  const entry = (was: string, more: string): string => `{${more}, was: ${was}}`;
  const work = (was: string): string => entry(was, 'title: W, publisher: P');
  const contact = 'role: R, organization: O, email: a@b.org, purpose: Q, verified: 2019-04-03';
  const fact = 'value: 1, noun: plots, asOf: 2019-04, source: guide';
  const corpus = await corpusOf(
    folderOf(
      {
        'page.md': pathway('Text.', {
          steps:
            '[{id: a, text: A, was: b}, {id: b, text: B, was: [a]}, {id: c, text: C, was: [c, d, d]}]',
        }),
      },
      {
        'resources.yaml': `guide: ${work('guide')}\na: ${work('b')}\nb: ${work('a')}\n`,
        'contacts.yaml': `office: ${entry('[office]', contact)}\n`,
        'facts.yaml': `plots: ${entry('[beds, beds]', fact)}\n`,
      },
    ),
  );
  const { findings } = await check(corpus, { today: '2019-05-01' });
  const about = findings.filter(({ ruleId }) => ruleId === 'id-unique');
  expect(about.map(({ file, message, help }) => [file, message, help])).toEqual([
    [
      'contacts.yaml',
      'Entry `office` lists its own id in `was`',
      'Remove `office` from `was`, which is for ids of the past.',
    ],
    ['facts.yaml', 'Entry `plots` lists `beds` twice in `was`', 'Remove one of the two.'],
    ['page.md', 'Former step id `b` is used twice', expect.stringContaining('Remove it here')],
    ['page.md', 'Former step id `a` is used twice', expect.stringContaining('Remove it here')],
    ['page.md', 'Step `c` lists `d` twice in `was`', 'Remove one of the two.'],
    ['page.md', 'Step `c` lists its own id in `was`', expect.stringContaining('Remove `c`')],
    ['resources.yaml', 'Entry `guide` lists its own id in `was`', expect.any(String)],
    ['resources.yaml', 'Former id `b` is used twice', expect.stringContaining('entry `b` has it')],
    ['resources.yaml', 'Former id `a` is used twice', expect.stringContaining('entry `a` has it')],
  ]);
});
