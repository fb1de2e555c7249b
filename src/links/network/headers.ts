import type { Dispatcher } from 'undici';

/**
 * The headers of a request without what would tell a host about another one or about the reader, in
 * undici's flat form: name, value, name, value.
 *
 * The user agent is the given one, and no compressed body is asked for, so that a few bytes cannot
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
  // The host is that of the address; another one would get past the check of names.
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
    return headers.flatMap((name, at) =>
      at % 2 === 0 ? [[name, headers[at + 1] ?? ''] as const] : [],
    );
  // `as`: what can be gone through and is no flat list has pairs, by the type of undici.
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
