/** A web archive, and the address of its service. */
export interface Archive {
  /** The availability API of the Wayback Machine, or a TimeGate (RFC 7089). */
  readonly kind: 'wayback' | 'memento';
  /** What a query, or the address of a page, is written after. */
  readonly address: string;
}

/** How the network may be used. Plain data, so that it can be sent to another process. */
export interface NetworkPolicy {
  /** Names the program and a contact. */
  readonly userAgent: string;
  /** Concurrent requests in all. */
  readonly concurrency: number;
  /** Concurrent requests to one host. */
  readonly perHost: number;
  /** From the end of a request to a host to the start of the next. */
  readonly pauseMs: number;
  readonly connectTimeoutMs: number;
  /** From the request to the last header of its response. */
  readonly headersTimeoutMs: number;
  /** Between two chunks of a body. */
  readonly bodyTimeoutMs: number;
  /** From the head of a response to the end of its body. The rest is not read. */
  readonly maxBodyMs: number;
  /** The rest of a longer body is not read. */
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  /** A host that asks for a longer wait gets no further requests. */
  readonly maxRetryAfterMs: number;
  /** How often a transient failure is retried. */
  readonly retries: number;
  /** For the whole run. */
  readonly deadlineMs: number;
  /** Hosts that may be requested although they are not public, as `parseAllowList` takes them. */
  readonly allowHosts: readonly string[];
  /** Archives that are asked for copies of pages that are gone, in order. */
  readonly archives: readonly Archive[];
  /** Addresses of names that are not looked up, as in `--resolve` of curl. */
  readonly resolve: Readonly<Record<string, readonly string[]>>;
}
