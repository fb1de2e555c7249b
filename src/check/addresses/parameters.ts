import { toWebAddress } from '../../model/index.ts';

/** A parameter of an address, as it is written and decoded. */
export interface Parameter {
  readonly written: string;
  readonly name: string;
  readonly value: string;
}

/** The parts of an address around its `?`: parameters are kept as they are written. */
interface Parts {
  readonly before: string;
  readonly parameters: readonly Parameter[];
  /** With its `#`; empty if there is none. */
  readonly fragment: string;
}

/** Splits an address into its path, parameters and fragment. */
export function toParts(address: string): Parts {
  const [, before = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const parameters = query
    .split('&')
    .filter((written) => written !== '')
    .map((written) => {
      const [name = '', ...rest] = written.split('=');
      return { written, name: decoded(name), value: decoded(rest.join('=')) };
    });
  return { before, parameters, fragment };
}

/** The decoded value of a parameter of an address; undefined if it has none, or an empty one. */
export function parameter(address: string, name: string): string | undefined {
  const found = toParts(address).parameters.find((each) => each.name === name);
  return found?.value || undefined;
}

/** Parses a web address; undefined if it is not one. */
export function toUrl(address: string): URL | undefined {
  const written = toWebAddress(address);
  // Most are paths of pages, and an error takes time.
  if (!written.includes(':')) return undefined;
  try {
    const url = new URL(written);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
