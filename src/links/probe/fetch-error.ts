import type { FetchError } from '../probe-result.ts';

/** Longer chains of causes are cut. */
const maxDepth = 10;

/**
 * The code of the deepest cause that has one, and the message of the innermost cause: fetch itself only
 * says `fetch failed`.
 */
export function toFetchError(error: unknown): FetchError {
  const chain = causesOf(error);
  const innermost = chain.at(-1);
  const code = chain.map(codeOf).findLast((each) => each !== undefined);
  const name = innermost instanceof Error ? innermost.name : 'Error';
  return { code: code ?? name, message: messageOf(innermost) || (code ?? name) };
}

function causesOf(error: unknown): readonly unknown[] {
  const chain = [error];
  while (chain.length < maxDepth) {
    const next = causeOf(chain.at(-1));
    if (next === undefined) break;
    chain.push(next);
  }
  return chain;
}

/** A host with several addresses has an error for each: the first one is taken. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code !== '' ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
