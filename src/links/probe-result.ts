/** An address to probe. */
export interface ProbeRequest {
  /** Without a fragment. */
  readonly url: string;
  /** The fragments that the content links to: decoded, without `#`, no text fragments. */
  readonly fragments: readonly string[];
  /** The titles under which the content cites it. */
  readonly titles: readonly string[];
  /** The day on which it was cited, for an archived copy if it is gone; absent where none is wanted. */
  readonly citedOn?: string;
}

/** Why there was no response. */
export interface FetchError {
  /** Of Node.js or undici, such as `ENOTFOUND`, or one of ours. */
  readonly code: string;
  readonly message: string;
}

/** An address that answered with 301, 302, 303, 307 or 308, or with a page that immediately redirects. */
export interface Redirect {
  readonly url: string;
  readonly status: number;
}

/** What a GET request and its redirects led to. */
export interface PageFacts {
  /** In order; the first one is the requested address. */
  readonly redirects: readonly Redirect[];
  /** With the fragment that a redirect names, if any. */
  readonly finalUrl: string;
  readonly status?: number | undefined;
  readonly error?: FetchError | undefined;
  /** Without parameters, such as `text/html`. */
  readonly contentType?: string | undefined;
  /** The title of an HTML page. */
  readonly title?: string | undefined;
  /** Whether a firewall answered in place of the page. */
  readonly isChallenge?: boolean | undefined;
  /** Whether the body has no bytes. */
  readonly isEmpty?: boolean | undefined;
  /** Whether the page has each of the requested fragments. */
  readonly fragments?: Readonly<Record<string, boolean>> | undefined;
}

/** What linkinator reports of an address. */
export interface LinkinatorResult {
  readonly state: 'ok' | 'broken' | 'skipped';
  readonly status?: number | undefined;
  readonly error?: FetchError | undefined;
}

/** What a probe found out about an address. */
export interface ProbeResult {
  readonly url: string;
  readonly linkinator: LinkinatorResult;
  /** Our own request; absent if the result of linkinator is enough. */
  readonly page?: PageFacts | undefined;
  /** How the host answers a path that cannot exist; absent if it was not requested. */
  readonly missingPage?: PageFacts | undefined;
  /** The archived copy of a page that is gone. */
  readonly archived?: string | undefined;
}
