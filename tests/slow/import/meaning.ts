import type { Nodes } from 'mdast';

/** What a tree says, without places and ways of writing. */
export function meaningOf(node: Nodes | undefined): unknown {
  if (!node) return undefined;
  const { position: _, data: __, ...rest } = node as Nodes & { data?: unknown };
  const own: Record<string, unknown> = { ...rest };
  if (typeof own['value'] === 'string' && node.type === 'text')
    own['value'] = own['value']
      .replace(/\s+/g, ' ')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"');
  delete own['spread'];
  delete own['children'];
  if (!('children' in node)) return own;
  const children: Record<string, unknown>[] = [];
  for (const child of node.children) {
    const next = meaningOf(child) as Record<string, unknown>;
    const last = children.at(-1);
    if (next['type'] === 'text' && last?.['type'] === 'text')
      last['value'] = String(last['value']) + String(next['value']);
    else children.push(next);
  }
  return { ...own, children };
}
