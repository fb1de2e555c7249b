import { toTarget, toWebAddress } from '../../model/index.ts';
import { parameter, toUrl } from './parameters.ts';
import { decodeUrlDefense } from './url-defense.ts';

/** An address that leads through a server which records who opens it. */
interface Wrapped {
  /** The service, as people call it. */
  readonly service: string;
  /** The address that it leads to; undefined if it doesn't say. */
  readonly direct: string | undefined;
}

/** A service that wraps addresses in its own. */
interface Wrapper {
  readonly service: string;
  readonly host: RegExp;
  readonly path?: RegExp;
  /** The address inside; absent if only the service knows it. */
  readonly decode?: (address: string, url: URL) => string | undefined;
}

const inParameter =
  (...names: readonly string[]) =>
  (address: string): string | undefined =>
    names.map((name) => parameter(address, name)).find((value) => value !== undefined);

const wrappers: readonly Wrapper[] = [
  {
    service: 'Outlook Safe Links',
    host: /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us)$/,
    decode: inParameter('url'),
  },
  {
    service: 'a Google redirect',
    host: /^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/,
    path: /^\/url$/,
    decode: inParameter('q', 'url'),
  },
  {
    service: 'a Facebook redirect',
    host: /^(?:lm?|www)\.facebook\.com$/,
    path: /^\/l\.php$/,
    decode: inParameter('u'),
  },
  { service: 'an Instagram redirect', host: /^l\.instagram\.com$/, decode: inParameter('u') },
  {
    service: 'a LinkedIn redirect',
    host: /(?:^|\.)linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)/,
    decode: inParameter('url'),
  },
  {
    service: 'a YouTube redirect',
    host: /^(?:www\.)?youtube\.com$/,
    path: /^\/redirect$/,
    decode: inParameter('q'),
  },
  {
    service: 'Proofpoint URL Defense',
    host: /^(?:[\w-]+\.)?urldefense(?:\.proofpoint)?\.(?:com|us)$/,
    decode: decodeUrlDefense,
  },
  {
    service: 'Mimecast',
    host: /(?:^|\.)(?:mimecast|mimecastprotect)\.com$/,
    path: /^\/(?:s|r)\//,
    decode: inParameter('url'),
  },
  {
    service: 'Barracuda Link Protection',
    host: /^linkprotect\.cudasvc\.com$/,
    decode: inParameter('a'),
  },
  {
    service: 'Cisco Secure Email',
    host: /^secure-web\.cisco\.com$/,
    decode: (_address, { pathname }) => decode(/\/(https?(?:%3A|:).*)$/i.exec(pathname)?.[1]),
  },
  {
    service: 'Trellix Email Security',
    host: /^protect\d*\.(?:fireeye|trellix)\.com$/,
    decode: inParameter('u'),
  },
  {
    service: 'Trend Micro Email Security',
    host: /(?:^|\.)trendmicro\.com$/,
    path: /^\/wis\/clicktime\//,
    decode: inParameter('url'),
  },
  {
    service: 'Symantec Click-time Protection',
    host: /^clicktime\.symantec\.com$/,
    decode: inParameter('u'),
  },
  {
    service: 'GovDelivery',
    host: /^links(?:-\d+)?\.govdelivery\.com$/,
    decode: (address, { pathname }) =>
      decode(/\/CL0\/([^/]+)/.exec(pathname)?.[1]) ?? /&&&(https?:\/\/.*)$/.exec(address)?.[1],
  },
  {
    service: 'GovDelivery',
    host: /^lnks\.gd$/,
    decode: (_address, { pathname }) => inToken(/^\/l\/[\w-]+\.([\w-]+)/.exec(pathname)?.[1]),
  },
  { service: 'Mailchimp', host: /(?:^|\.)list-manage\.com$/, path: /^\/track\/click/ },
  { service: 'Constant Contact', host: /(?:^|\.)rs6\.net$/, path: /^\/tn\.jsp/ },
  { service: 'SendGrid', host: /(?:^|\.)sendgrid\.net$/, path: /^\/(?:ls|wf)\/click/ },
  {
    service: "a library's proxy",
    host: /proxy/,
    path: /^\/login$/,
    decode: inParameter('qurl', 'url'),
  },
];

/** An address in an address in an address. */
const deepest = 5;

/** The service that an address leads through, and where it leads in the end; undefined if it leads there itself. */
export function toWrapped(address: string): Wrapped | undefined {
  const first = unwrap(address);
  let direct = first?.direct;
  for (let depth = 1; direct !== undefined; depth++) {
    const next = unwrap(direct);
    if (!next) break;
    direct = depth < deepest ? next.direct : undefined;
  }
  return first && { ...first, direct };
}

function unwrap(address: string): Wrapped | undefined {
  const url = toUrl(address);
  if (!url) return undefined;
  const wrapper = wrappers.find(
    ({ host, path }) => host.test(url.hostname) && (path?.test(url.pathname) ?? true),
  );
  if (!wrapper) return undefined;
  const inside = wrapper.decode?.(address, url)?.trim();
  // The front page of such a service is not a wrapped address.
  if (inside === undefined && url.pathname === '/' && url.search === '') return undefined;
  return { service: wrapper.service, direct: toDirect(inside) };
}

/** An address that was found inside another; undefined if it is not a web address. */
function toDirect(inside: string | undefined): string | undefined {
  const target = toTarget(inside ?? '', '');
  const isWeb = target.kind === 'external' && /^https?$/.test(target.scheme);
  return isWeb ? toWebAddress(target.url) : undefined;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The address in the payload of a JSON web token. */
function inToken(payload: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
    const url = (value as { url?: unknown } | null)?.url;
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
