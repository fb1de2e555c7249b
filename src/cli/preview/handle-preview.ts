import type { ServerResponse } from 'node:http';
import type { Assets } from '../../model/index.ts';
import {
  always,
  file,
  plain,
  refusalOf,
  type Handler,
  type Request,
  type Response,
} from '../server/exchange.ts';
import type { Live, Shown } from './live.ts';
import { emptyPage, toOwnPage } from './own-page.ts';
import { findIn, hrefOf, type SiteFile } from './site.ts';
import { pageAt, toStatus } from './to-status.ts';

/** The preview's own files, and the style sheet of the site for a page that is not of the site. */
const ownFiles = ['preview.css', 'preview.js', 'site.css'];
/** Clients that hear nothing for longer are taken for gone. */
const pulseMs = 10_000;

/**
 * Handles requests for a site in memory, so that no file of the disk is ever sent, and for events about it.
 *
 * @param token what no other site can know
 */
export function toPreviewHandler(live: Live, assets: Assets, token: string): Handler {
  const root = `/pathways-preview-${token}/`;
  return async (request, port) => {
    const { site } = live.current();
    const base = site?.base ?? '/';
    const refusal = refusalOf(request, port, base);
    if (refusal) return refusal;
    if (isForeign(request, port)) return plain(403, 'Only pages of this preview can ask for this');
    const [path = '', query = ''] = request.url.replace(/#.*$/s, '').split('?', 2);
    const asked = new URLSearchParams(query);
    if (path === `${root}events`) return events(live, asked.get('path') ?? '');
    if (path === `${root}page`) return page(live, asked, request);
    const own = ownFiles.find((name) => path === root + name);
    const bytes = own === undefined ? undefined : assets.get(own);
    if (own !== undefined && bytes) return file(200, { name: own, bytes }, request);
    const addresses = { root, origin: `http://${request.host ?? ''}` };
    const show = (
      status: number,
      { path: name, bytes: content, version }: SiteFile,
      at: string,
    ): Response => {
      const shown =
        version === undefined
          ? content
          : toOwnPage(content, addresses, at, toStatus(live.current(), at));
      return file(status, { name, bytes: shown }, request);
    };
    if (!site) return show(200, { path: 'index.html', bytes: emptyPage, version: '' }, '');
    if (path === '/' && base !== '/') return plain(302, base, { Location: base });
    const at = path.slice(base.length);
    const found = path.startsWith(base) ? findIn(site, at) : undefined;
    if (found === 'folder') return plain(308, `${path}/`, { Location: `${path}/` });
    if (found) return show(200, found, at);
    const href = movedTo(live.current(), at);
    if (href !== undefined) return plain(302, href, { Location: href });
    return site.notFound ? show(404, site.notFound, at) : plain(404, 'Page not found');
  };
}

/** Where a page is now that was renamed while somebody looked at it. */
function movedTo({ site, moved }: Shown, at: string): string | undefined {
  const file = moved.get(at.replace(/(^|\/)$/, '$1index.html'));
  return (file !== undefined && site && hrefOf(site, file)) || undefined;
}

/** Whether a page of another site sends a request, other than by a link. */
function isForeign({ origin, fetchSite, host, url }: Request, port: number): boolean {
  if (origin !== undefined && origin !== `http://${host ?? `127.0.0.1:${port}`}`) return true;
  return url.startsWith('/pathways-preview-') && (fetchSite ?? 'same-origin') !== 'same-origin';
}

/** A page as the site has it, for a browser that shows it and puts in what has changed. */
function page(live: Live, asked: URLSearchParams, request: Request): Response {
  const { site } = live.current();
  const found = site && pageAt(site, asked.get('path') ?? '');
  // Whoever asks for another version hears of the new one in a moment.
  return found?.version !== undefined && found.version === asked.get('version')
    ? file(200, { name: found.path, bytes: found.bytes }, request)
    : plain(409, 'The page has changed again');
}

/** Sends the status of a page now, and again whenever it changes. */
function events(live: Live, path: string): Response {
  return {
    status: 200,
    headers: { ...always, 'Content-Type': 'text/event-stream; charset=utf-8' },
    body: new Uint8Array(),
    stream: (client: ServerResponse) => {
      let sent = '';
      const send = (): void => {
        const status = JSON.stringify(toStatus(live.current(), path));
        if (status !== sent) client.write(`data: ${status}\n\n`);
        sent = status;
      };
      const end = live.subscribe(send);
      const pulse = setInterval(() => client.write(': still here\n\n'), pulseMs);
      client.on('close', () => {
        end();
        clearInterval(pulse);
      });
      send();
    },
  };
}
