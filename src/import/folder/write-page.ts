import { stringify } from 'yaml';
import {
  addressFix,
  applyEdits,
  toRelativeAddress,
  withoutOverlaps,
  type Edit,
} from '../../model/index.ts';
import type { Target } from './addresses.ts';
import { descriptionOf } from './description.ts';
import type { ForeignPage } from './foreign-page.ts';
import { htmlEdits } from './html.ts';
import { quoted } from './conversion-log.ts';

interface Context {
  readonly title: string;
  readonly isHome: boolean;
  readonly find: (url: string, from: string) => Target;
  /** The pages that are imported, by file. */
  readonly pages: ReadonlyMap<string, ForeignPage>;
  /** Takes a file along. @returns its path in the content */
  readonly take: (file: string) => string;
  /** Former paths that no other page has. */
  readonly aliases: readonly string[];
}

/** The text of a page of our content. */
export function writePage(page: ForeignPage, context: Context): string {
  const { front, body, source, headings } = page;
  const edits: Edit[] = [];
  if (source && headings) {
    const address = (url: string, line: number): string => toAddress(url, line, page, context);
    edits.push(
      ...headings.edits,
      ...htmlEdits({
        tree: source.tree,
        text: body.text,
        lineOf: body.lineOf,
        log: page.log,
        toAddress: address,
      }),
      ...source.links.flatMap(({ node, url }) => {
        const line = body.lineOf(node.position?.start.line ?? 1);
        const to = address(url, line);
        if (to === url) return [];
        const fix = addressFix(source, { node, url }, to);
        if (!fix)
          page.log.leave(
            line,
            'address',
            `The address ${quoted(url)} could not be replaced`,
            `Write \`${to}\` instead.`,
          );
        return fix ?? [];
      }),
    );
  }
  const description = source && descriptionOf(front.description, source.tree);
  const meta = stringify(
    {
      title: context.title,
      ...(context.isHome && { kind: 'home' }),
      ...(description !== undefined && { description }),
      ...(front.reviewed !== undefined && { reviewed: front.reviewed }),
      ...(context.aliases.length > 0 && { aliases: context.aliases }),
    },
    { lineWidth: 0 },
  );
  const newline = body.text.includes('\r\n') ? '\r\n' : '\n';
  const text = applyEdits(body.text, withoutOverlaps(edits.map((edit) => [edit])));
  const top = `---\n${meta}---\n\n`.replaceAll('\n', newline);
  return top + text.replace(/^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/, '');
}

const imageEnding = /\.(?:png|jpe?g|svg|gif|webp|avif)$/i;

/** The address that a page of our content writes for one of the tool's. */
function toAddress(
  url: string,
  line: number,
  page: ForeignPage,
  { find, pages, take }: Context,
): string {
  const { file, path, log } = page;
  const target = find(url, file);
  if (target.kind === 'elsewhere') return url;
  if (target.kind === 'site') {
    log.leave(
      line,
      'address',
      `The address ${quoted(url)} leads to no file of the folder, so it leads to the published site`,
    );
    return target.url;
  }
  if (target.kind === 'missing') {
    log.leave(line, 'address', `The address ${quoted(url)} leads to no file of the folder`);
    return url;
  }
  if (target.kind === 'file') {
    const isImage = imageEnding.test(target.file);
    if (isImage && target.hash !== '')
      log.leave(
        line,
        'anchor',
        `The address ${quoted(url)} leads to the whole image, without \`${target.hash}\``,
      );
    return toRelativeAddress(path, take(target.file)) + (isImage ? '' : target.hash);
  }
  const other = pages.get(target.file);
  if (!other) {
    log.leave(line, 'address', `The address ${quoted(url)} leads to a page that was not imported`);
    return url;
  }
  const anchor = target.hash === '' ? '' : toHash(target.hash, other);
  if (anchor === undefined)
    log.leave(
      line,
      'anchor',
      other === page
        ? `The address ${quoted(url)} leads to a place that the page does not have`
        : `The address ${quoted(url)} leads to a place that \`${target.file}\` does not have, so it leads to the page`,
    );
  if (other === page)
    return anchor || (url.startsWith('#') ? url : (path.split('/').at(-1) ?? url));
  return toRelativeAddress(path, other.path) + (anchor ?? '');
}

/** The anchor with `#` that a page has for one of the tool's; undefined if it has none. */
function toHash(hash: string, { headings }: ForeignPage): string | undefined {
  const anchor = headings?.anchorOf(decode(hash.slice(1)));
  return anchor === undefined ? undefined : `#${encodeURI(anchor)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
