import type { Fault } from '../network.ts';

/** A chain of causes longer than this is cut. */
const maxDepth = 10;

/**
 * What kept an answer from coming: the code of the deepest cause that has one, and what the innermost
 * cause says, since `fetch` itself says `fetch failed` of everything.
 */
export function toFault(error: unknown): Fault {
  const chain = causesOf(error);
  const innermost = chain.at(-1);
  const code = chain.map(codeOf).findLast((each) => each !== undefined);
  const name = innermost instanceof Error ? innermost.name : 'Error';
  return { code: code ?? name, message: messageOf(innermost) || (code ?? name) };
}

/** A fault that the probe itself finds. */
export function fault(code: string, message: string): Fault {
  return { code, message };
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

/** A name with several addresses fails once for each: the first failure stands for them. */
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
