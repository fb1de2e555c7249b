/** A source of random numbers: an integer from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** Mulberry32: the same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** What a mutation draws on. */
export interface Material {
  /** The inputs that are known to reach different code. */
  readonly pool: readonly Uint8Array[];
  /** Words and marks of the format. */
  readonly tokens: readonly string[];
  /** The most bytes of an input. */
  readonly maxBytes: number;
}

type Mutation = (bytes: Uint8Array, random: Random, material: Material) => Uint8Array;

/** Bytes and numbers that stand at the edges of ranges. */
const edgeBytes = [0, 9, 10, 13, 32, 127, 128, 255];
const edgeNumbers = ['0', '-1', '65535', '65536', '4294967296', '1e308', '9007199254740993'];

const mutations: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const result = bytes.slice();
    const at = random(bytes.length);
    result[at] = (result[at] ?? 0) ^ (1 << random(8));
    return result;
  },
  function setByte(bytes, random) {
    const result = bytes.slice();
    result[random(bytes.length)] = edgeBytes[random(edgeBytes.length)] ?? 0;
    return result;
  },
  function insertToken(bytes, random, { tokens }) {
    const token = new TextEncoder().encode(tokens[random(tokens.length)] ?? ' ');
    const at = random(bytes.length + 1);
    return replaceRange(bytes, at, at, token);
  },
  function removeRange(bytes, random) {
    const [start, end] = rangeOf(bytes, random);
    return replaceRange(bytes, start, end, new Uint8Array());
  },
  function moveRange(bytes, random) {
    const [start, end] = rangeOf(bytes, random);
    const at = random(bytes.length + 1);
    return replaceRange(bytes, at, at, bytes.subarray(start, end));
  },
  /** Nesting and quadratic time show only in long runs. */
  function repeatRange(bytes, random, { maxBytes }) {
    const [start, end] = rangeOf(bytes, random);
    const part = bytes.subarray(start, Math.min(end, start + 64));
    const most = Math.floor((maxBytes - bytes.length) / Math.max(1, part.length));
    const times = Math.max(1, Math.min(most, 2 ** random(15)));
    const repeated = new Uint8Array(part.length * times);
    for (let index = 0; index < times; index += 1) repeated.set(part, index * part.length);
    return replaceRange(bytes, end, end, repeated);
  },
  function splice(bytes, random, { pool }) {
    const other = pool[random(pool.length)] ?? bytes;
    const [start, end] = rangeOf(other, random);
    const [from, to] = rangeOf(bytes, random);
    return replaceRange(bytes, from, to, other.subarray(start, end));
  },
  function changeNumber(bytes, random) {
    const text = new TextDecoder('latin1').decode(bytes);
    const numbers = [...text.matchAll(/\d+/g)];
    const number = numbers[random(numbers.length)];
    if (!number) return bytes;
    const edge = new TextEncoder().encode(edgeNumbers[random(edgeNumbers.length)]);
    return replaceRange(bytes, number.index, number.index + number[0].length, edge);
  },
];

/** A new input: an input of the pool with one to eight changes. */
export function mutate(random: Random, material: Material): Uint8Array {
  const { pool, maxBytes } = material;
  let bytes = pool[random(pool.length)] ?? new Uint8Array();
  for (let left = 1 + random(8); left > 0; left -= 1) {
    const mutation = mutations[random(mutations.length)];
    if (mutation) bytes = mutation(bytes, random, material).subarray(0, maxBytes);
  }
  return bytes;
}

function rangeOf(bytes: Uint8Array, random: Random): readonly [start: number, end: number] {
  const start = random(bytes.length);
  const length = random(2) === 0 ? random(16) : random(bytes.length - start);
  return [start, Math.min(bytes.length, start + 1 + length)];
}

function replaceRange(bytes: Uint8Array, start: number, end: number, by: Uint8Array): Uint8Array {
  const result = new Uint8Array(start + by.length + bytes.length - end);
  result.set(bytes.subarray(0, start));
  result.set(by, start);
  result.set(bytes.subarray(end), start + by.length);
  return result;
}
