import type { Root } from 'mdast';
import type { Source } from '../model/index.ts';
import { tooDeep, tooMuch } from './limits.ts';
import { readSource } from './read-source.ts';
import { isRecord } from './is-record.ts';

/** The readable parts of a page of an earlier revision. */
interface PastText {
  readonly title: string;
  readonly description: string;
  readonly steps: readonly string[];
  readonly aliases: readonly string[];
  readonly body: { readonly tree: Root; readonly linkOf: Source['linkOf'] } | string;
}

/** No page had more lines. */
const maxLines = 100_000;

/**
 * Reads a page of an earlier revision for its words: whatever was allowed then, and also with faults. A text that can't
 * be parsed has its lines.
 */
export async function readPastPage(id: string, text: string): Promise<PastText> {
  const source = tooMuch(text, maxLines) ? undefined : await readSource(id, text);
  if (!source || tooDeep(source.tree))
    return { title: '', description: '', steps: [], aliases: [], body: text };
  const [first] = source.tree.children;
  const front = first?.type === 'yaml' ? await readFront(first.value) : {};
  return {
    title: toText(front['title']),
    description: toText(front['description']),
    steps: toTexts(front['steps']),
    aliases: toTexts(front['aliases']),
    body: { tree: source.tree, linkOf: source.linkOf },
  };
}

async function readFront(yaml: string): Promise<Readonly<Record<string, unknown>>> {
  const { parseYaml } = await import('./parse-yaml.ts');
  try {
    const value = parseYaml(yaml);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The texts of a list, also of one of entries with a `text`. */
function toTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: unknown) => toText(isRecord(each) ? each['text'] : each));
}
