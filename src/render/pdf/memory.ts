/** The engine's memory, and its functions that take and give back a part of it. */
interface EngineMemory {
  readonly memory: WebAssembly.Memory;
  readonly allocate: (bytes: number, align: number) => number;
  readonly free: (start: number, bytes: number, align: number) => void;
}

const mebibyte = 2 ** 20;

/** Measured on handbooks of 25 to 1,000 pages: up to 48 MB, and 550 bytes for each byte of their sources. */
const leastBytes = 64 * mebibyte;
const bytesForOne = 640;

/** More than this cannot be taken in one piece. */
const mostBytes = 2_000 * mebibyte;

/**
 * Makes the engine's memory as large as a document will need. Left alone it grows by 64 KB at a time, thousands of times,
 * and V8 collects garbage at every other one: with room from the start, 100 pages take two thirds of the time. Memory
 * that is never written to takes no room in the computer's.
 */
export function reserveMemory(
  { memory, allocate, free }: EngineMemory,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  const size = [...files.values()].reduce(
    (sum, file) => sum + (typeof file === 'string' ? file.length * bytesForOne : file.length * 4),
    leastBytes,
  );
  const bytes = Math.min(size, mostBytes);
  // An earlier document has taken as much, and given it back.
  if (memory.buffer.byteLength >= bytes) return;
  let start;
  try {
    start = allocate(bytes, 1);
  } catch {
    return; // No piece as large as that is free: it grows as it goes, as far as it can.
  }
  free(start, bytes, 1);
}
