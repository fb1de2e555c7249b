import { expect, test } from 'vitest';
import { pathway } from '../../corpus-of.ts';
import { siteOf } from './site-of.ts';

const files = {
  'resources.yaml':
    'guide: {title: The Guide, publisher: The Press, was: handbook}\ncode: {title: The Code, publisher: City}\nother: {title: Other, publisher: City}\n',
  'contacts.yaml':
    'office: {role: Office, organization: The Press, email: a@example.org, purpose: Questions, verified: 2019-04-03}\ndesk: {role: Desk, organization: City, email: d@example.org, purpose: Meters, verified: 2019-04-03, was: [meters, hoses]}\n',
  'facts.yaml':
    'gardens: {value: 12, noun: gardens, asOf: 2019-04-03, source: guide, was: plots}\n',
};

const site = siteOf(
  {
    'clay.md': pathway('## Step wet\n\nSee [the code](resources.yaml#code).', {
      title: 'Clay',
      steps:
        '[{id: dig-deep, text: Dig deep, was: [dig, wet]}, {id: first-step, text: Begin, was: begin}]',
      contacts: '[desk, desk]',
    }),
    'sand.md': pathway('[12 gardens](facts.yaml#gardens).', { title: 'Sand', steps: '[]' }),
  },
  files,
);

const idsOf = async (path: string): Promise<readonly string[]> =>
  [...((await site).get(path) ?? '').matchAll(/ id="((?:step|resource|contact|fact)-[^"]*)"/g)].map(
    ([, id = '']) => id,
  );

test('steps, works and contacts of a page have the ids that their entries have, and the former ones', async () => {
  expect(await idsOf('clay.html')).toEqual([
    'step-wet', // the heading's
    ...['step-dig-deep', 'step-dig', 'step-first-step', 'step-begin'],
    ...['resource-guide', 'resource-handbook'],
    ...['contact-desk', 'contact-meters', 'contact-hoses'],
  ]);
});

test('the A to Z has each work and contact that readers see, once', async () => {
  expect((await idsOf('a-z.html')).toSorted()).toEqual([
    ...['contact-desk', 'contact-hoses', 'contact-meters', 'contact-office'],
    ...['resource-code', 'resource-guide', 'resource-handbook'],
  ]);
  expect((await site).get('a-z.html')).toContain(
    '<a class="anchor" href="#contact-desk" aria-label="Link to this entry: Desk"></a>',
  );
});

test('the page of facts has them by their ids, and the document of all pages has no id twice', async () => {
  expect(await idsOf('facts.html')).toEqual(['fact-gardens', 'fact-plots']);
  const ids = [...((await site).get('print.html') ?? '').matchAll(/ id="([^"]*)"/g)];
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
});

test('a script knows where each of them is, by its ids of today and before', async () => {
  const script = (await site).get('assets/addresses.js') ?? '';
  for (const line of [
    '"step-dig":"clay.html#step-dig-deep"',
    '"resource-handbook":"a-z.html#resource-guide"',
    '"work-guide":"a-z.html#resource-guide"',
    '"contact-hoses":"a-z.html#contact-desk"',
    '"fact-plots":"facts.html#fact-gardens"',
  ])
    expect(script).toContain(line);
  expect(script).not.toContain('resource-other');
});
