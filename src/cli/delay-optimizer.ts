import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8's optimizing compilers wait until code has run for longer: most runs end before their work pays. A check of
 * 25 pages takes a third less CPU time, one of 1,000 pages a seventh less, and the PDF, whose engine is WebAssembly, half.
 *
 * @param version the version of V8; an unknown setting would be reported on standard error
 */
export function delayOptimizer(version: string): void {
  const [major = ''] = version.split('.');
  // Later versions have a cheaper compiler for JavaScript, and no such setting.
  if (major === '11') setFlagsFromString('--interrupt-budget=1000000');
  if (['11', '12', '13'].includes(major)) setFlagsFromString('--wasm-tiering-budget=2147483647');
}
