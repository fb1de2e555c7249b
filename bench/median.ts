/** The median time that something takes, in milliseconds; a first run warms up and is not counted. */
export async function medianOf(runs: number, make: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const start = performance.now();
    await make();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Milliseconds for a table. */
export function toCell(ms: number): string {
  return `${ms.toFixed(0).padStart(8)} ms`;
}
