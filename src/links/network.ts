/** How the network may be used: plain data, so that it can be handed to another process. */
export interface Policy {
  /** Says who asks, and whom to write to. */
  readonly userAgent: string;
  /** Requests at a time in all. */
  readonly atOnce: number;
  /** Requests at a time to one host. */
  readonly perHost: number;
  /** The time between the end of a request to a host and the beginning of the next. */
  readonly pauseMs: number;
  readonly connectTimeoutMs: number;
  /** From the request to the last header of its answer. */
  readonly headersTimeoutMs: number;
  /** Between two parts of a body. */
  readonly bodyTimeoutMs: number;
  /** More of a body is not read. */
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  /** A host that asks for more patience is not asked again. */
  readonly maxRetryAfterMs: number;
  /** How often a passing fault is tried again. */
  readonly retries: number;
  /** The time for everything. */
  readonly deadlineMs: number;
  /**
   * Hosts that may be asked although they are not public, at any port: names such as `intranet.example`,
   * addresses, and ranges such as `10.0.0.0/8`.
   */
  readonly allowHosts: readonly string[];
  /** Addresses of names that are not looked up, as `--resolve` of curl has them. */
  readonly resolve: Readonly<Record<string, readonly string[]>>;
}

/** What is asked of the probe about one address. */
export interface Question {
  /** Without a fragment. */
  readonly url: string;
  /** The fragments that the content links to, decoded and without `#`; text fragments are none. */
  readonly fragments: readonly string[];
  /** The titles under which the content cites it; empty where it is no document with a title. */
  readonly titles: readonly string[];
}

/** What kept an answer from coming, by the code of Node.js or undici, such as `ENOTFOUND`. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** A way from one address to another: 301, 302, 303, 307 or 308. */
export interface Hop {
  readonly url: string;
  readonly status: number;
}

/** What a request with its redirects came to. */
export interface Look {
  /** The redirects that were followed, in their order; the address that was asked first begins. */
  readonly hops: readonly Hop[];
  /** Where it ended. */
  readonly finalUrl: string;
  readonly status?: number | undefined;
  readonly fault?: Fault | undefined;
  /** Without parameters, such as `text/html`. */
  readonly contentType?: string | undefined;
  /** The title of an HTML page. */
  readonly title?: string | undefined;
  /** Whether the page asks to prove that somebody is human. */
  readonly isChallenge?: boolean | undefined;
  /** Whether the page has each of the fragments that were asked for. */
  readonly fragments?: Readonly<Record<string, boolean>> | undefined;
}

/** What the probe saw of one address. */
export interface Observation {
  readonly url: string;
  /** What linkinator says. */
  readonly first: {
    readonly state: 'ok' | 'broken' | 'skipped';
    readonly status?: number | undefined;
    readonly fault?: Fault | undefined;
  };
  /** The second look; absent where the first one says all there is. */
  readonly look?: Look | undefined;
  /** What the host answers to a path that cannot be there; absent where nobody asked. */
  readonly random?: Look | undefined;
}
