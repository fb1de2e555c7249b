import { expect, test } from 'vitest';
import { bookmarkName } from '../../../src/render/word/xml/anchor-bookmark.ts';
import { pathway } from '../../corpus-of.ts';
import { documentOf, paragraphWith, partsOf, valuesOf } from './parts.ts';

test.each([
  ['step-rent-land', 'step_rent_land'],
  ['question-1-2', 'question_1_2'],
  ['2024-plan', 'id__2024_plan'],
  ['step-a-name-of-just-as-many-as-forty-chars', 'step_a_name_of_just_as__43ac1ec364d42a3b'],
])('the bookmark of %s is %s', (anchor, name) => {
  expect(bookmarkName(anchor)).toBe(name);
  expect(name).toMatch(/^[a-z]\w{0,39}$/);
});

test('anchors that differ after the fortieth character have bookmarks of their own', () => {
  const anchors = ['a', 'b', 'c'].map((end) => `step-${'rent-land-'.repeat(4)}${end}`);
  expect(new Set(anchors.map(bookmarkName)).size).toBe(3);
  expect(bookmarkName('2024-plan')).not.toBe(bookmarkName('id-2024-plan'));
});

test('steps, passages, facts, works and contacts have bookmarks, and so have their former ids, each once', async () => {
  const steps = '[{id: sign-lease, text: Sign, was: [rent-land, lease]}]';
  const body =
    'Who pays? <!-- id: who-pays -->\n\n[126 gardens](facts.yaml#gardens) and [126 gardens](facts.yaml#gardens), see [the first](#who-pays).';
  const parts = await partsOf(body, {
    'b.md': pathway(
      'See [it](a.md#who-pays), [a step](a.md#step-first-step).\n\nWho pays? <!-- id: who-pays -->\n\nWho digs? <!-- id: step-first-step -->',
      {
        title: 'Another',
        steps,
      },
    ),
    'facts.yaml': 'gardens: {value: 126, noun: gardens, asOf: "2019", source: guide}\n',
  });
  const xml = documentOf(parts);
  const names = valuesOf(xml, 'w:bookmarkStart', 'w:name');
  const own = names.filter((name) => !name.startsWith('_'));
  expect(own.toSorted()).toEqual([
    'contact_office',
    'fact_gardens',
    'resource_guide',
    'step_first_step',
    'step_lease',
    'step_rent_land',
    'step_sign_lease',
    'who_pays',
  ]);
  const [, other] = names.filter((name) => name === 'who_pays');
  expect(other).toBeUndefined();
  for (const name of valuesOf(xml, 'w:hyperlink', 'w:anchor')) expect(names).toContain(name);
  expect(valuesOf(xml, 'w:hyperlink', 'w:anchor')).toContain('step_first_step');
  expect(paragraphWith(xml, 'Take the first step')).toContain('w:name="step_first_step"');
  expect(paragraphWith(xml, 'Who pays?')).toContain('w:name="who_pays"');
});
