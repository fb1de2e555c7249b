import type { PageFacts, ProbeResult } from '../../../src/links/probe-result.ts';
import type { Web } from '../web/web.ts';

/** A result with one line for each part, with addresses as `host/path`. */
export function summaryOf(web: Web, { linkinator, page, missingPage }: ProbeResult): string[] {
  const reason = linkinator.error?.code ?? linkinator.status ?? '';
  const lines = [`${linkinator.state} ${reason}`.trim()];
  if (page) lines.push(`page ${factsOf(web, page)}`);
  if (missingPage) lines.push(`missing page ${factsOf(web, missingPage)}`);
  return lines;
}

function factsOf(web: Web, page: PageFacts): string {
  const redirects = page.redirects.map(({ status }) => `${status} >`);
  const end = page.redirects.length > 0 ? [shortened(web, page.finalUrl)] : [];
  const about = [
    page.status,
    page.error?.code,
    page.contentType,
    page.title === undefined ? undefined : `"${page.title}"`,
    page.isChallenge === true ? 'challenge' : undefined,
    ...Object.entries(page.fragments ?? {}).map(([name, has]) => `${has ? '#' : 'no #'}${name}`),
  ];
  return [...redirects, ...end, ...about].filter((part) => part !== undefined).join(' ');
}

/** Without the port, which differs each time. */
function shortened(web: Web, url: string): string {
  const port = new URL(web.url('plain.test')).port;
  return url.replace('http://', '').replace(`:${port}`, '');
}
