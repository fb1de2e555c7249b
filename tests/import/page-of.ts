import {
  contentStyleOf,
  pageFromWord,
  paragraphsOf,
  readImages,
  readWord,
  type PageFromWord,
} from '../../src/import/index.ts';
import { corpusOf, folderOf } from '../corpus-of.ts';

const corpus = corpusOf(folderOf({}));

/** The page that is made of a Word file. */
export async function pageOf(bytes: Uint8Array): Promise<PageFromWord> {
  const read = readWord(bytes, 'accept');
  if ('unreadable' in read || !read[0])
    throw new Error('unreadable' in read ? read.unreadable : '');
  const [{ document }] = read;
  const paths = paragraphsOf(document)
    .flatMap(({ spans }) => spans)
    .flatMap(({ kind, id }) => (kind === 'image' && id !== undefined ? [id] : []));
  const images = readImages(bytes, paths);
  return pageFromWord({
    document,
    images,
    path: 'x.md',
    toContentStyle: contentStyleOf(await corpus),
  });
}

/** What a page does not say, as it is told. */
export function told({ left }: PageFromWord): readonly string[] {
  return left.map(({ what }) => what);
}
