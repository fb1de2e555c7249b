import { CommandError } from './host.ts';

/** @throws CommandError if no page of the content can have that path */
export function toPagePath(path: string, shown: string): string {
  if (!path.endsWith('.md'))
    throw new CommandError(`The path of a page ends in \`.md\`: \`${shown}.md\``);
  return path;
}

/** The kinds that a further page can have. */
export const newPageKinds = ['overview', 'page'] as const;

/** The kind of a page that nobody said the kind of: an index page introduces others. */
export function kindOf(path: string): (typeof newPageKinds)[number] {
  return /(?:^|\/)index\.md$/.test(path) ? 'overview' : 'page';
}

/** The words of a file's name, or of its folder's for an index page. */
export function titleOf(path: string): string {
  const parts = path.replace(/\.md$/, '').split('/');
  const name = parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1);
  const words = (name ?? 'index').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
