import type { PreviewStatus } from '../../model/index.ts';

/** Where the preview's own script, style sheet and events are. */
interface OwnAddresses {
  /** The path that they begin with, which other sites can't know. */
  readonly root: string;
  /** The origin that the page is at, such as `http://127.0.0.1:8000`. */
  readonly origin: string;
}

/** Adds the preview to a page: its script, what that shows first, and leave to listen to this server. */
export function toOwnPage(
  bytes: Uint8Array,
  { root, origin }: OwnAddresses,
  path: string,
  status: PreviewStatus,
): Uint8Array {
  const facts = encodeURIComponent(JSON.stringify(status));
  const sheets = bytes === emptyPage ? ['site.css', 'preview.css'] : ['preview.css'];
  const style = sheets.map((name) => `<link rel="stylesheet" href="${root}${name}">`).join('\n');
  // It comes before the scripts of the site, which change their page.
  const script = `<script src="${root}preview.js" defer data-path="${encodeURIComponent(path)}" data-status="${facts}"></script>`;
  const html = new TextDecoder()
    .decode(bytes)
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content="[^"]*)/,
      (policy) => `${policy}; connect-src ${origin}${root}`,
    )
    .replace(/<script\b|<\/head>/, (first) => `${script}\n${first}`)
    .replace('</head>', () => `${style}\n</head>`)
    .replace(/<\/body>(?![^]*<\/body>)/, () => `${withoutScripts}</body>`);
  return new TextEncoder().encode(html);
}

const withoutScripts =
  '<noscript class="preview-without-scripts"><p class="preview-panel">Turn on JavaScript to see findings here and to follow each edit.</p></noscript>';

/** The page where no site could be made yet: only the preview is on it. */
export const emptyPage = new TextEncoder().encode(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<meta name="color-scheme" content="light dark">
</head>
<body>
<main></main>
</body>
</html>
`);
