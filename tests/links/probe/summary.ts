import type { Look, Observation } from '../../../src/links/probe-result.ts';
import type { Web } from '../web/web.ts';

/** An observation in one line a part, with addresses as `host/path`. */
export function summaryOf(web: Web, { first, look, random }: Observation): string[] {
  const says = first.fault?.code ?? first.status ?? '';
  const lines = [`${first.state} ${says}`.trim()];
  if (look) lines.push(`look ${lookOf(web, look)}`);
  if (random) lines.push(`random ${lookOf(web, random)}`);
  return lines;
}

function lookOf(web: Web, look: Look): string {
  const hops = look.hops.map(({ status }) => `${status} >`);
  const end = look.hops.length > 0 ? [shortened(web, look.finalUrl)] : [];
  const about = [
    look.status,
    look.fault?.code,
    look.contentType,
    look.title === undefined ? undefined : `"${look.title}"`,
    look.isChallenge === true ? 'challenge' : undefined,
    ...Object.entries(look.fragments ?? {}).map(([name, has]) => `${has ? '#' : 'no #'}${name}`),
  ];
  return [...hops, ...end, ...about].filter((part) => part !== undefined).join(' ');
}

/** Without the port, which is another one each time. */
function shortened(web: Web, url: string): string {
  const port = new URL(web.url('plain.test')).port;
  return url.replace('http://', '').replace(`:${port}`, '');
}
