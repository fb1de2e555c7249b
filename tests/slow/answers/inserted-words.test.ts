import { beforeAll, describe, expect, test } from 'vitest';
import { readAnswers, toForm, type Form } from '../../../src/answers/index.ts';
import { load } from '../../../src/load/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { fillWord, withDocument, withoutControls } from '../../answers/fill-word.ts';
import { assets } from '../../render/checklist/assets.ts';

/** Words that are in no checklist. */
const added = ['zq7x', 'zq8x'];

describe.each([
  ['the second toolkit', 'tests/fixtures/garden', undefined],
  ['a state', 'content', 'OH'],
])(
  'whatever somebody writes anywhere in the Word checklist of %s is in what is read',
  (_, content, code) => {
    let form: Form;
    let empty: Uint8Array;
    let filled: Uint8Array;
    beforeAll(async () => {
      const corpus = await load(content);
      const { outputs } = await renderChecklists(corpus, assets, code === undefined ? [] : [code]);
      empty = outputs.findLast(({ path }) => path.endsWith('.docx'))?.bytes ?? new Uint8Array();
      form = toForm(corpus);
      const texts = Object.fromEntries(form.fields.map((name) => [name, 'Ana']));
      filled = fillWord(empty, { boxes: { [form.steps[0] ?? '']: true }, texts });
    });

    test.each<[kind: string, file: () => Uint8Array]>([
      ['empty', () => empty],
      ['filled in', () => filled],
      ['without its controls', () => withDocument(filled, withoutControls)],
    ])('%s', (_kind, file) => {
      expect(said(file(), form)).toContain('"unread":[]');
      let xml = '';
      withDocument(file(), (all) => {
        xml = all;
        return all;
      });
      const places = [...xml.matchAll(/<w:r>|<w:r |<w:sdt>|<\/w:p>/g)].map(({ index }) => index);
      expect(places.length).toBeGreaterThan(50);
      const run = `<w:r><w:t xml:space="preserve"> ${added.join(' ')} </w:t></w:r>`;
      const lost = places.flatMap((at) => {
        const changed = withDocument(file(), (all) => all.slice(0, at) + run + all.slice(at));
        const read = said(changed, form);
        const isKept = added.every((word) => read.includes(word));
        return isKept ? [] : [xml.slice(at - 200, at) + run + xml.slice(at, at + 200)];
      });
      expect(lost).toEqual([]);
    });
  },
);

function said(bytes: Uint8Array, form: Form): string {
  return JSON.stringify(readAnswers(bytes, form), (_key, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value) : value,
  );
}
