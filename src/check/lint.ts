import remarkLint from 'remark-lint';
import consistent from 'remark-preset-lint-consistent';
import recommended from 'remark-preset-lint-recommended';
import { unified, type Plugin, type Preset } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { toFinding, type Finding, type Source } from '../model/index.ts';
import { brokenLinks, type BrokenLink } from './broken-links.ts';
import { danglingReferences } from './footnotes.ts';
import { lintFix } from './lint-fixes.ts';
import { lintNotes } from './lint-messages.ts';

/**
 * Settings of remark-lint's rules that say how pages are written here; the others have the setting of
 * their preset.
 */
export const lintSettings: Readonly<Record<string, unknown>> = {
  'blockquote-indentation': 2,
  'checkbox-character-style': { checked: 'x', unchecked: ' ' },
  'code-block-style': 'fenced',
  'emphasis-marker': '*',
  'fenced-code-marker': '`',
  'heading-style': 'atx',
  'link-title-style': '"',
  'list-item-indent': 'one',
  'ordered-list-marker-style': '.',
  'rule-style': '---',
  'strong-marker': '*',
  'table-cell-padding': 'padded',
};

/** Names of the rules that the two presets bring, without `remark-lint:`. */
export const lintRules: readonly string[] = [
  ...new Set([...pluginsOf(recommended), ...pluginsOf(consistent)].map(([, name]) => name)),
];

const processor = unified();
for (const preset of [recommended, consistent])
  for (const [plugin, name, option] of pluginsOf(preset))
    processor.use(plugin, lintSettings[name] ?? option);
processor.freeze();

/**
 * What remark-lint's presets warn about on a page, without what a rule of ours reports: footnotes.
 *
 * Its comments that switch rules off have no effect here.
 */
export function lint(source: Source): readonly Finding[] {
  // A file of its own, so that rules which look at the last message see only theirs.
  const file = new VFile({ path: source.id, value: source.text });
  processor.runSync(source.tree, file);
  const ours = [...danglingReferences(source), ...brokenLinks(source)].sort(
    (a, b) => a.start - b.start,
  );
  return file.messages
    .filter((message) => !isOurs(message, ours))
    .map((message) => {
      const { ruleId = '', place, url, note } = message;
      const owner = { id: ruleId, severity: 'warning' } as const;
      return {
        ...toFinding(source.id, owner, {
          message: message.reason,
          place: place ?? { line: 1, column: 1 },
          help: note ?? lintNotes[ruleId],
          fix: lintFix(message, source.text),
        }),
        url: url ?? null,
      };
    });
}

/** The range of what one of our rules finds. */
type Found = Pick<BrokenLink, 'start' | 'end'>;

/** The rules that say less about what our rules find. */
const sameAsOurs = ['no-undefined-references', 'no-literal-urls'];

/** Whether one of our rules finds the same at the same node: told by rule and place, not by words. */
function isOurs(message: VFileMessage, ours: readonly Found[]): boolean {
  if (message.ruleId === 'no-unused-definitions' || message.ruleId === 'no-duplicate-definitions')
    return message.ancestors?.at(-1)?.type === 'footnoteDefinition';
  if (!sameAsOurs.includes(message.ruleId ?? '') || !message.place) return false;
  const { start, end } =
    'start' in message.place ? message.place : { start: message.place, end: message.place };
  // They stand in reading order and apart: the first that ends behind the start decides.
  let [low, high] = [0, ours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ours[middle]?.end ?? 0) > (start.offset ?? 0)) high = middle;
    else low = middle + 1;
  }
  return (ours[low]?.start ?? Infinity) < (end.offset ?? 0);
}

/**
 * The rules of a preset, by name, with their settings. Without remark-lint itself: it acts on comments
 * only, and throws on one that it does not understand.
 */
function pluginsOf(
  preset: Preset,
): (readonly [plugin: Plugin<[unknown]>, name: string, option: unknown])[] {
  return (preset.plugins ?? []).flatMap((entry) => {
    const [plugin, option] = Array.isArray(entry) ? entry : [entry];
    if (typeof plugin !== 'function' || plugin === remarkLint) return [];
    // The preset gives its plugins settings of many types, and each plugin its own.
    return [
      [plugin as Plugin<[unknown]>, plugin.name.replace(/^remark-lint:/, ''), option] as const,
    ];
  });
}
