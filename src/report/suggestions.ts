import type { Suggestions } from '../model/index.ts';
import { toJson } from './json.ts';

/** Suggestions as JSON on one line; those that can't be read again, such as ones of a hidden file, count as left. */
export async function toSuggestionsJson({ suggestions: all, left }: Suggestions): Promise<string> {
  const { suggestion } = await import('./suggestions-schema.ts');
  const suggestions = all.filter((each) => suggestion.safeParse(each).success);
  const dropped = all.length - suggestions.length;
  return `${toJson({ version: 1, suggestions, left: left + dropped })}\n`;
}

/** Reads saved suggestions, which are untrusted: says why the text is not one. */
export async function readSuggestions(
  json: string,
): Promise<Suggestions | { readonly fault: string }> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is not JSON' };
  }
  const { suggestionsFile } = await import('./suggestions-schema.ts');
  const read = suggestionsFile.safeParse(value);
  if (read.success) return { suggestions: read.data.suggestions, left: read.data.left };
  const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
  return { fault: `it has no version 1 suggestions${at === '' ? '' : ` (see \`${at}\`)`}` };
}
