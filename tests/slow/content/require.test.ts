import { expect, test } from 'vitest';
import { contactPresent } from '../../../src/check/rules/front-matter/contact-present.ts';
import { keyPresent } from '../../../src/check/rules/front-matter/key-present.ts';
import { sidebarPresent } from '../../../src/check/rules/front-matter/sidebar-present.ts';
import { stepsFit } from '../../../src/check/rules/front-matter/steps-fit.ts';
import { withTexts } from '../../../src/load/folder.ts';
import { readFolder } from '../../../src/load/read-folder.ts';
import { load } from '../../../src/load/index.ts';

const folder = await readFolder('content');

/** What rules find where this repository's content is without some keys, by file. */
async function foundWithout(
  keys: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const changed = Object.entries(keys).map(([path, names]) => [path, without(path, names)] as const);
  const corpus = await load(withTexts(folder, new Map(changed)));
  expect(corpus.findings).toEqual([]);
  return [contactPresent, keyPresent, sidebarPresent, stepsFit].flatMap((rule) =>
    [...rule.check(corpus, {})].map(({ file, message }) => `${file} ${rule.id}: ${message}`),
  );
}

/** A file without some keys, and what is below them. */
function without(path: string, names: readonly string[]): string {
  const text = folder.texts.get(path) ?? '';
  return names.reduce(
    (rest, name) => rest.replace(new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm'), ''),
    text,
  );
}

test('no page of this toolkit, nor its site.yaml, can be without what others have', async () => {
  expect(await foundWithout({})).toEqual([]);
  const found = await foundWithout({
    'site.yaml': ['description', 'publisher', 'contact'],
    'index.md': ['contacts'],
    'references.md': ['description'],
    'foundational-issues/index.md': ['reviewed'],
    'foundational-issues/dme-policies.md': ['resources'],
    'foundational-issues/file-exchange.md': ['steps'],
    'foundational-issues/medicare-data.md': ['kind', 'resources', 'contacts', 'steps', 'reviewed'],
  });
  expect([...found].sort()).toEqual([
    'foundational-issues/dme-policies.md sidebar-present: This page lists no related resources',
    'foundational-issues/file-exchange.md steps-fit: This page has no checklist step',
    'foundational-issues/index.md key-present: `reviewed` is missing',
    'foundational-issues/medicare-data.md contact-present: This page has no contact',
    'foundational-issues/medicare-data.md key-present: `reviewed` is missing',
    'foundational-issues/medicare-data.md sidebar-present: This page lists no related resources',
    'foundational-issues/medicare-data.md steps-fit: This page has no checklist step',
    'index.md contact-present: This page has no contact',
    'references.md key-present: `description` is missing',
    'site.yaml key-present: `contact` is missing',
    'site.yaml key-present: `description` is missing',
    'site.yaml key-present: `publisher` is missing',
  ]);
});
