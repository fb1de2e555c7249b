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
