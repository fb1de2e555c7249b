import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { readAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import type { Finding, Output } from '../../src/model/index.ts';
import { renderers } from '../../src/render/index.ts';

/** The fixture has addresses as links, and two links of one text, to show that they can be built. */
const wanted = new Set(['link-text-tells', 'link-text-distinct']);

describe('what the garden becomes', () => {
  let outputs: readonly Output[] = [];

  beforeAll(async () => {
    const corpus = await load(resolve(import.meta.dirname, '../fixtures/garden'));
    const assets = await readAssets(resolve('.'));
    const { html, ...others } = renderers;
    const rendered = await Promise.all(
      Object.values(others).map((render) => render(corpus, assets)),
    );
    const made = rendered.flatMap((each) => each.outputs);
    outputs = [...made, ...(await html(corpus, assets, made)).outputs].filter(
      // Downloads of the site are copies of the others.
      ({ path, kind }) => kind !== 'download' && /\.(?:docx|html|pdf)$/.test(path),
    );
  });

  test('has no error', () => {
    expect(outputs.length).toBeGreaterThan(8);
    expect(problems().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has no warning but for what the fixture is there to show', () => {
    expect(problems().filter(({ ruleId }) => !wanted.has(ruleId ?? ''))).toEqual([]);
  });

  function problems(): readonly Finding[] {
    return outputs.flatMap(({ path, bytes }) =>
      audit({ name: path, bytes }, /(?:^|\/)checklist\//.test(path) ? 'checklist' : 'toolkit'),
    );
  }
});
