import type { HouseRule, TextBlock, TextRange, TextSource } from '../../model/index.ts';

type Scope = NonNullable<HouseRule['scope']>[number];

/** Whether a rule is about a file: its pages are named, or folders of them. */
export function isAbout(
  { pages }: Pick<HouseRule, 'pages'>,
  { id }: Pick<TextSource, 'id'>,
): boolean {
  return pages === undefined || pages.some((path) => id === path || id.startsWith(folderOf(path)));
}

function folderOf(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** Whether a rule looks at a range of a block. Quotations are not the author's words. */
export function isInScope(
  { scope }: Pick<HouseRule, 'scope'>,
  block: TextBlock,
  range: TextRange,
): boolean {
  if (block.kind === 'code' || block.isQuoted || isIn('quotation', block, range)) return false;
  if (scope === undefined) return true;
  const own = scopeOf(block);
  return scope.includes(own) || (scope.includes('links') && isIn('link', block, range));
}

function scopeOf({ kind, footnote }: TextBlock): Scope {
  if (kind === 'value') return 'values';
  if (footnote) return 'footnotes';
  if (kind === 'heading') return 'headings';
  if (kind === 'cell') return 'tables';
  return kind === 'paragraph' ? 'paragraphs' : 'images';
}

function isIn(
  kind: 'link' | 'quotation',
  { spans }: TextBlock,
  { start, end }: TextRange,
): boolean {
  return spans.some((span) => span.kind === kind && span.start <= start && end <= span.end);
}
