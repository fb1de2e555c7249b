import { expect, test } from 'vitest';
import { toRulesDocument } from './rules-document.ts';

test('docs/rules.md is what the rules say about themselves; `npm run docs` writes it', async () => {
  await expect(await toRulesDocument()).toMatchFileSnapshot('../../docs/rules.md');
});
