import { zlibSync, unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { inReadingOrder } from '../../../src/render/pdf/reading-order.ts';

const shown = (letters: string, x: number) =>
  `/ReversedChars BMC\n0 Tr\n/f0 8.5 Tf\n1 0 0 -1 ${x} 0 Tm\n[(${letters})] TJ\nEMC\n`;

function fileWith(drawn: string): string {
  const bytes = Buffer.from(zlibSync(Buffer.from(drawn))).toString('latin1');
  return `%PDF\n7 0 obj\n<<\n  /Length ${bytes.length}\n  /Filter /FlateDecode\n>>\nstream\n${bytes}\nendstream\nendobj\n`;
}

function drawnIn(content: string): string {
  const [, length, bytes = ''] = /\/Length (\d+)[^]*stream\n([^]*)\nendstream$/.exec(content) ?? [];
  expect(bytes).toHaveLength(Number(length));
  return Buffer.from(unzlibSync(Buffer.from(bytes, 'latin1'))).toString('latin1');
}

test('the words of a line from right to left are turned around as one, each at its place', () => {
  const found = inReadingOrder(fileWith(`q\nBT\n${shown('c', 0)}${shown('b', 9)}ET\nQ\n`));
  expect(found.map(([number]) => number)).toEqual(['7']);
  const drawn = drawnIn(found[0]?.[1] ?? '');
  expect(drawn.match(/BMC|EMC|\[.*?\]|\d+ 0 Tm/g)).toEqual([
    ...['BMC', '0 0 Tm', '[(c)]', '9 0 Tm', '[(b)]', 'EMC'],
  ]);
});

test('drawings without such lines stay as they are', () => {
  expect(inReadingOrder(fileWith(`q\nBT\n${shown('c', 0)}ET\nQ\n`))).toEqual([]);
});
