import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathway } from '../../../corpus-of.ts';
import { siteOf } from '../../../render/html/site-of.ts';

const words = fc
  .array(fc.constantFrom('Dig', 'deep', 'wells', 'Water', 'is', 'near', 'the', 'street'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' '));

const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

/** All that may change while ids stay: every word, and every order. */
const draft = fc.record({
  titles: fc.array(words, { minLength: 3, maxLength: 3 }),
  names: fc.array(words, { minLength: 3, maxLength: 3 }),
  bodies: fc.array(
    fc.array(
      fc.oneof(
        words,
        words.map((text) => `## ${text}`),
      ),
      { maxLength: 5 },
    ),
    { minLength: 3, maxLength: 3 },
  ),
  pages: order,
  entries: order,
});

type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

const ids = ['one', 'two', 'three'];

const contactOf = (id: string, role: string): string =>
  `${id}: {role: ${role}, organization: The Press, email: ${id}@example.org, purpose: Questions, verified: 2019-04-03}\n`;

/** The addresses of steps, works, contacts and facts on the site of a draft, sorted. */
async function addressesOf({ titles, names, bodies, pages, entries }: Draft): Promise<string[]> {
  const inOrder = (toText: (id: string, name: string, value: number) => string): string[] =>
    entries.map((at) => toText(ids[at] ?? '', `${names[at] ?? ''} ${at}`, at + 1));
  const texts = pages.map((at) => {
    const page = ids[at] ?? '';
    const links = inOrder((id, _, value) => `[${value} wells](facts.yaml#${id})`);
    const front = {
      title: `${titles[at] ?? ''} ${at}`,
      steps: `[${inOrder((id, name) => `{id: ${page}-${id}, text: ${name}}`).join(', ')}]`,
      resources: `[${inOrder((id) => id).join(', ')}]`,
      contacts: `[${page}]`,
    };
    return [
      `${page}.md`,
      pathway([...(bodies[at] ?? []), links.join(' and ')].join('\n\n'), front),
    ] as const;
  });
  const site = await siteOf(Object.fromEntries(texts), {
    'resources.yaml': `${inOrder((id, name) => `${id}: {title: ${name}, publisher: The Press}\n`).join('')}guide: {title: The Guide, publisher: The Press}\n`,
    'contacts.yaml': `${contactOf('office', 'Office')}${inOrder(contactOf).join('')}`,
    'facts.yaml': inOrder(
      (id, name, value) =>
        `${id}: {value: ${value}, noun: ${name}, asOf: 2019-04-03, source: guide}\n`,
    ).join(''),
  });
  return [...site]
    .filter(([path]) => path.endsWith('.html') && path !== 'print.html')
    .flatMap(([path, html]) =>
      [...html.matchAll(/ id="((?:step|resource|contact|fact)-[^"]*)"/g)].map(
        ([, id = '']) => `${path}#${id}`,
      ),
    )
    .sort();
}

test('addresses of steps, works, contacts and facts stay whatever the words and orders', async () => {
  const expected = [
    ...ids.flatMap((page) => [
      ...ids.map((id) => `${page}.html#step-${page}-${id}`),
      ...ids.map((id) => `${page}.html#resource-${id}`),
      `${page}.html#contact-${page}`,
    ]),
    ...ids.flatMap((id) => [
      `a-z.html#resource-${id}`,
      `a-z.html#contact-${id}`,
      `facts.html#fact-${id}`,
    ]),
    ...['a-z.html#resource-guide', 'a-z.html#contact-office', 'index.html#contact-office'],
  ].sort();
  await fc.assert(
    fc.asyncProperty(draft, async (made) => {
      expect(await addressesOf(made)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
