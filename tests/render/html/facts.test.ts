import { expect, test } from 'vitest';
import { pathway } from '../../corpus-of.ts';
import { partOf, siteOf } from './site-of.ts';

const facts = `
gardens:
  value: 1250
  noun: community gardens
  asOf: "2024-03"
  source: guide
share:
  value: more than 12
  unit: "%"
  asOf: "2023"
  source: https://example.org/a/survey
`;

/** A site on two pages of which the first fact is cited. */
const small = (more: Readonly<Record<string, string>> = { 'facts.yaml': facts }) =>
  siteOf(
    {
      'soil/clay.md': pathway(
        'There are [1,250 **gardens**](../facts.yaml#gardens)[^n].\n\n[^n]: A note.',
        {
          title: 'Clay',
        },
      ),
      'sand.md': pathway('[More than 1,000 gardens](facts.yaml#gardens).', { title: 'Sand' }),
    },
    more,
  );

const mainOf = (document: string | undefined): string => partOf(document ?? '', '<main', '</main>');

test('the words of a fact link to its entry, with its day and source for a preview', async () => {
  expect((await small()).get('soil/clay.html')).toContain(
    'There are <a class="fact" href="../facts.html#fact-gardens" data-words="As of March 2024" data-definition="Source: The Guide (The Press, 2018)">1,250 <strong>gardens</strong></a>',
  );
});

test('the page of facts has each figure with its day, its source and the pages that state it', async () => {
  const site = await small();
  expect(mainOf(site.get('facts.html')).replace(/\n/g, '')).toContain(
    '<div id="fact-gardens"><dt>1,250 community gardens</dt><dd><p>As of <time datetime="2024-03">March 2024</time></p><p>Source: <a href="https://example.org/guide">The Guide</a> (The Press, 2018)</p><p class="quiet">On: <a href="soil/clay.html">Clay</a>; <a href="sand.html">Sand</a></p></dd></div>',
  );
  expect(mainOf(site.get('facts.html'))).toContain('<dt>More than 12%</dt>');
  expect(site.get('sand.html')?.match(/<a href="facts.html">Facts and figures<\/a>/g)).toHaveLength(
    2,
  );
  expect(mainOf(site.get('a-z.html'))).toContain('<a href="facts.html">Facts and figures</a>');
  expect(site.get('assets/search-index.js')).toContain(
    '"title":"1,250 community gardens","where":"Facts and figures","href":"facts.html#fact-gardens"',
  );
});

test('on the single page, the words of a fact lead to the list of facts at its end', async () => {
  const main = mainOf((await small()).get('print.html'));
  expect(main).toContain('<a class="fact" href="#fact-gardens">More than 1,000 gardens</a>');
  expect(main).toContain('<h2 id="facts">Facts and figures</h2>');
  expect(main).toContain('<div id="fact-gardens">');
});

test('without facts there is no page of facts, and no link to one', async () => {
  const site = await small({});
  expect(site.has('facts.html')).toBe(false);
  expect([...site.values()].join('')).not.toContain('facts.html');
});
