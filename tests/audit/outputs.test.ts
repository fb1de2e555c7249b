import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import type { Finding, Output } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';

/** The fixture has web addresses as link texts, and two links with one text, to show that they can be built. */
const wanted = new Set(['link-text-descriptive', 'link-text-distinct']);

describe('outputs of the garden', () => {
  let outputs: readonly Output[] = [];

  beforeAll(async () => {
    const corpus = await load(resolve(import.meta.dirname, '../fixtures/garden'));
    const assets = openAssets(resolve('.'));
    const rendered = await render(corpus, assets, { formats: ['html', 'word', 'checklist'] });
    outputs = rendered.outputs.filter(
      // Downloads of the site are copies of the others.
      ({ path, kind }) => kind !== 'download' && /\.(?:docx|html|pdf)$/.test(path),
    );
  });

  test('have no errors', () => {
    expect(outputs.length).toBeGreaterThan(8);
    expect(problems().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('have no warnings except those that the fixture is meant to have', () => {
    expect(problems().filter(({ ruleId }) => !wanted.has(ruleId ?? ''))).toEqual([]);
  });

  function problems(): readonly Finding[] {
    return outputs.flatMap(({ path, bytes }) =>
      audit({ name: path, bytes }, /(?:^|\/)checklist\//.test(path) ? 'checklist' : 'toolkit'),
    );
  }
});
