import { expect, test } from 'vitest';
import { reserveMemory } from '../../../src/render/pdf/memory.ts';

/** The pieces that are taken of a memory of so many bytes, and given back. */
function pieces(
  held: number,
  file: string,
  allocate = (bytes: number): number => bytes,
): readonly string[] {
  const log: string[] = [];
  reserveMemory(
    {
      memory: { buffer: new ArrayBuffer(held) } as WebAssembly.Memory,
      allocate: (bytes) => (log.push(`take ${bytes}`), allocate(bytes)),
      free: (start, bytes) => log.push(`give back ${bytes} at ${start}`),
    },
    new Map([['/main.typ', file]]),
  );
  return log;
}

const megabyte = 2 ** 20;

test('room for a document is taken in one piece and given back: the more, the longer its sources are', () => {
  const [short, long] = [64 * megabyte, 64 * megabyte + 640 * 1_000_000];
  expect(pieces(1, '')).toEqual([`take ${short}`, `give back ${short} at ${short}`]);
  expect(pieces(1, 'x'.repeat(1_000_000))).toContain(`take ${long}`);
});

test('there is never more room than one piece can have, and none is taken twice', () => {
  expect(pieces(1, 'x'.repeat(10_000_000))[0]).toBe(`take ${2_000 * megabyte}`);
  expect(pieces(65 * megabyte, '')).toEqual([]);
});

test('where there is no room for one piece, the memory grows as it goes', () => {
  const fail = (): number => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  expect(pieces(1, '', fail)).toEqual([`take ${64 * megabyte}`]);
});
