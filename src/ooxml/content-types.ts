import { posix } from 'node:path';
import { childrenOf } from '../files/index.ts';
import { append, element } from './edit.ts';
import { topOf, type Parts } from './part.ts';

/** Adds the content type of a part to the package's list, unless it is there. */
export function declareContentType(parts: Parts, path: string, type: string): void {
  const list = topOf(parts.get('[Content_Types].xml'));
  const entry = (name: string, key: string, value: string): string | undefined =>
    childrenOf(list, name)
      .find(({ attributes }) => attributes.get(key)?.toLowerCase() === value.toLowerCase())
      ?.attributes.get('ContentType');
  const extension = posix.extname(path).slice(1);
  const known =
    entry('Override', 'PartName', `/${path}`) ?? entry('Default', 'Extension', extension);
  if (list && known !== type)
    append(list, element('Override', { PartName: `/${path}`, ContentType: type }));
}
