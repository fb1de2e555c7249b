import { generatedPages, sitePath } from '../../model/index.ts';
import { file, plain, refusalOf, type Handler } from './exchange.ts';
import { findFile } from './find-file.ts';

/**
 * Handles requests as a host of the site would.
 *
 * @param folder of the site: absolute
 * @param base the path that the site is published at, with `/` at both ends
 */
export function toFolderHandler(folder: string, base: string): Handler {
  return async (request, port) => {
    const refusal = refusalOf(request, port, base);
    if (refusal) return refusal;
    const path = request.url.replace(/[?#].*$/s, '');
    if (path === '/' && base !== '/') return plain(302, base, { Location: base });
    const found = path.startsWith(base)
      ? await findFile(folder, path.slice(base.length))
      : ({ kind: 'none' } as const);
    if (found.kind === 'folder') return plain(308, `${path}/`, { Location: `${path}/` });
    if (found.kind === 'file') return file(200, found, request);
    const page = await findFile(folder, sitePath(generatedPages.notFound));
    return page.kind === 'file' ? file(404, page, request) : plain(404, 'Page not found');
  };
}
