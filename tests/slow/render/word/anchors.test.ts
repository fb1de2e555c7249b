import { expect, test } from 'vitest';
import { pathway } from '../../../corpus-of.ts';
import { documentOf, paragraphWith, partsOf, valuesOf } from '../../../render/word/parts.ts';

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
