import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half of what is alive before V8 collects garbage. By itself, V8 lets it grow to as much as four
 * times that, the more the slower the machine collects.
 *
 * @param version the version of V8; an unknown setting would be reported on standard error
 */
export function limitHeapGrowth(version: string): void {
  const [major = ''] = version.split('.');
  if (['11', '12', '13'].includes(major)) setFlagsFromString('--heap-growing-percent=50');
}
