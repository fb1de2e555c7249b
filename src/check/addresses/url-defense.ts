import { parameter } from './parameters.ts';

/**
 * Decodes an address of Proofpoint URL Defense, versions 1 to 3; undefined if it is another one.
 *
 * Source: https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API
 */
export function decodeUrlDefense(address: string, { pathname }: URL): string | undefined {
  const inside = parameter(address, 'u');
  if (pathname.startsWith('/v1/')) return inside;
  if (pathname.startsWith('/v2/')) return inside === undefined ? undefined : fromSecond(inside);
  return fromThird(address);
}

/** Version 2 writes `-` for `%` and `_` for `/`. */
function fromSecond(inside: string): string | undefined {
  try {
    return decodeURIComponent(inside.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

/** The characters that give the length of a run in version 3: `A` is 2, `B` is 3 and so on. */
const lengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Version 3 writes `*` for a character, and `**A` for two, which follow the address in Base64. */
function fromThird(address: string): string | undefined {
  const [, written, bytes = ''] = /\/v3\/__(.+?)__;(.*?)!/.exec(address) ?? [];
  if (written === undefined) return undefined;
  const hidden = [...Buffer.from(bytes, 'base64url').toString('utf8')];
  const whole = written.replace(/\*(?:\*(.))?/g, (_all, length?: string) =>
    hidden.splice(0, length === undefined ? 1 : lengths.indexOf(length) + 2).join(''),
  );
  return whole.replace(/^(https?:\/)(?!\/)/i, '$1/');
}
