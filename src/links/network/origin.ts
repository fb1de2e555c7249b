/** Where a request goes, as URL normalizes it: lower case, canonical addresses. */
export interface Origin {
  readonly scheme: string;
  /** A name without a final dot, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Serialized. */
  readonly origin: string;
  /** What limits apply to: host and port. */
  readonly key: string;
}

/** @throws TypeError if it is not a URL */
export function parseOrigin(origin: string | URL | undefined): Origin {
  const url = new URL(String(origin));
  const host = toHost(url.hostname);
  const port = url.port === '' ? (defaultPorts.get(url.protocol) ?? 0) : Number(url.port);
  return { scheme: url.protocol, host, port, origin: url.origin, key: `${host}:${port}` };
}

/** A host in the form in which hosts are compared: lower case, no brackets, no final dot. */
export function toHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}

export function isDefaultPort(scheme: string, port: number): boolean {
  return defaultPorts.get(scheme) === port;
}

const defaultPorts = new Map([
  ['http:', 80],
  ['https:', 443],
]);
