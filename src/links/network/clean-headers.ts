import type { Dispatcher } from 'undici';

/**
 * The headers of a request without those that reveal other hosts or the user, in undici's flat form:
 * name, value, name, value. Sets the user agent, and requests no compression, so that a few bytes cannot
 * become many.
 */
export function cleanHeaders(headers: Dispatcher.DispatchOptions['headers'], userAgent: string) {
  const kept = toPairs(headers).filter(([name]) => !dropped.has(name.toLowerCase()));
  return [...kept.flat(), 'user-agent', userAgent, 'accept-encoding', 'identity'];
}

const dropped = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'cookie',
  'cookie2',
  // A host other than that of the address would bypass the check of names.
  'host',
  'origin',
  'proxy-authorization',
  'range',
  'referer',
  'user-agent',
]);

type Pair = readonly [name: string, value: string];

function toPairs(headers: Dispatcher.DispatchOptions['headers']): readonly Pair[] {
  if (!headers) return [];
  if (Array.isArray(headers) && headers.every((part) => typeof part === 'string'))
    return headers.flatMap((name, index) =>
      index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as const] : [],
    );
  // `as`: iterables other than flat lists hold pairs, by undici's type.
  const entries =
    Symbol.iterator in headers
      ? [...(headers as Iterable<[string, unknown]>)]
      : Object.entries(headers);
  return entries.flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [value].flat().map((one): Pair => [name, String(one)]),
  );
}
