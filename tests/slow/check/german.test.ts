import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit/index.ts';
import { check } from '../../../src/check/index.ts';
import { openAssets } from '../../../src/cli/assets.ts';
import { load } from '../../../src/load/index.ts';
import type { Corpus, Output } from '../../../src/model/index.ts';
import { render } from '../../../src/render/index.ts';
import { findingsOf } from '../../corpus-of.ts';

describe('the German handbook', () => {
  let corpus: Corpus;
  let outputs: readonly Output[] = [];

  beforeAll(async () => {
    corpus = await load(resolve('tests/fixtures/german'));
    const formats = ['html', 'word', 'checklist'] as const;
    outputs = (await render(corpus, openAssets(resolve('.')), { formats })).outputs;
  });

  test('has no finding: no rule for English reads German', async () => {
    expect(findingsOf(await check(corpus, { today: '2024-06-01' }))).toEqual([]);
  });

  test('says once that its spelling is not checked', async () => {
    const settings = { today: '2024-06-01', dictionary: () => undefined };
    expect(findingsOf(await check(corpus, settings))).toEqual([
      'site.yaml:4:11 dictionary-known Spelling is not checked: there is no dictionary for `de`',
    ]);
  });

  test('has no checklist, and no word about one', () => {
    expect(outputs.filter(({ kind }) => kind === 'checklist')).toEqual([]);
    for (const { path, bytes } of outputs.filter((each) => each.path.endsWith('.html')))
      expect([path, /checkl[^<]*/i.exec(new TextDecoder().decode(bytes))?.[0]]).toEqual([
        path,
        undefined,
      ]);
  });

  test('publishes the attachments that pages link to', () => {
    const paths = outputs.map(({ path }) => path);
    for (const path of [
      'assets/anmeldeformular.pdf',
      'assets/musterbriefe.zip',
      'assets/preisuebersicht.xlsx',
      'bestand/bestandsuebersicht.csv',
      'haus/mietvertrag.docx',
    ])
      expect(paths).toContain(`site/${path}`);
  });

  test('has no faults in its outputs', () => {
    const files = outputs.filter(
      ({ path, kind }) => kind !== 'download' && kind !== 'asset' && /\.(?:docx|html)$/.test(path),
    );
    expect(files.length).toBeGreaterThan(12);
    const found = files.flatMap(({ path, bytes }) => audit({ name: path, bytes }, 'toolkit'));
    expect(findingsOf({ findings: found })).toEqual([]);
  });
});
