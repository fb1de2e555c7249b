/** What a request is sent to, as URL writes it: in lower case, with addresses in their one form. */
export interface Target {
  readonly scheme: string;
  /** A name without a final dot, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  /** The origin in its one form. */
  readonly origin: string;
  /** What limits go by: host and port. */
  readonly key: string;
}

/**
 * Takes an origin apart.
 *
 * @throws TypeError where it is no address.
 */
export function toTarget(origin: string | URL | undefined): Target {
  const url = new URL(String(origin));
  const host = toHost(url.hostname);
  const port = url.port === '' ? (usualPorts.get(url.protocol) ?? 0) : Number(url.port);
  return { scheme: url.protocol, host, port, origin: url.origin, key: `${host}:${port}` };
}

/** A host as it is compared: in lower case, without brackets and without a final dot. */
export function toHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}

/** Whether a port is the one that the scheme has of itself. */
export function isUsualPort(scheme: string, port: number): boolean {
  return usualPorts.get(scheme) === port;
}

const usualPorts = new Map([
  ['http:', 80],
  ['https:', 443],
]);
