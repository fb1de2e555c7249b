import remarkLint from 'remark-lint';
import consistent from 'remark-preset-lint-consistent';
import recommended from 'remark-preset-lint-recommended';
import { unified, type Plugin, type Preset } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { toFinding, type Finding, type RuleInfo, type Source } from '../model/index.ts';
import { brokenLinks, type BrokenLink } from './broken-links.ts';
import { danglingReferences } from './footnotes.ts';
import { foreignMarkup } from './foreign/foreign-markup.ts';
import { lintFix } from './lint-fixes.ts';
import { toLintFinding } from './lint-finding.ts';
import { leftoversInBrackets } from './leftovers.ts';
import { swallowedText } from './swallowed-text.ts';
import { lintMessages, toLintMessage } from './lint-messages.ts';
import { typedNotes } from './typed-notes.ts';

/** How pages are written here, as settings of remark-lint's rules; others have those of their preset. */
export const lintSettings: Readonly<Record<string, unknown>> = {
  'blockquote-indentation': 2,
  'checkbox-character-style': { checked: 'x', unchecked: ' ' },
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

/** The rules whose findings change what readers see; the others are about how Markdown is written. */
const seen: ReadonlySet<string> = new Set([
  'code-block-style',
  'heading-style',
  'no-blockquote-without-marker',
  'no-duplicate-definitions',
  'no-literal-urls',
  'no-undefined-references',
  'no-unused-definitions',
  'ordered-list-marker-value',
]);

function severityOf(id: string): 'warning' | 'suggestion' {
  return seen.has(id) ? 'warning' : 'suggestion';
}

/** The rules of the two presets. */
export const lintRules: readonly RuleInfo[] = [
  ...new Set([...pluginsOf(recommended), ...pluginsOf(consistent)].map(([, id]) => id)),
].map((id) => ({
  id,
  severity: severityOf(id),
  summary: lintMessages[id]?.summary ?? `Markdown follows \`${id}\` of remark-lint.`,
  why: 'Pages that are written the same way are easier to read and to compare.',
}));

const processor = unified();
for (const preset of [recommended, consistent])
  for (const [plugin, name, option] of pluginsOf(preset))
    processor.use(plugin, lintSettings[name] ?? option);
processor.freeze();

/**
 * What remark-lint's presets find on a page, in our words, and without what one of our rules reports. Its
 * own comments that switch rules off have no effect.
 */
export function lint(source: Source): readonly Finding[] {
  const file = new VFile({ path: source.id, value: source.text });
  withoutStacks(() => processor.runSync(source.tree, file));
  const ours = withoutInner(
    [
      ...danglingReferences(source),
      ...brokenLinks(source),
      ...foreignMarkup(source).map(({ start, end }) => ({
        start: start - linkBefore(source.text, start),
        end,
      })),
      ...leftoversInBrackets(source),
      ...typedNotes(source).flatMap(({ ranges }) => ranges),
    ].sort((a, b) => a.start - b.start),
  );
  const swallowed = new Set<unknown>(swallowedText(source));
  return file.messages
    .filter(({ ancestors }) => !swallowed.has(ancestors?.at(-1)))
    .filter((message) => !isOurs(message, ours) && !isOfOwnRule(message, source.text))
    .map((message) => {
      const { ruleId = '', place, url, reason } = message;
      const owner = { id: ruleId, severity: severityOf(ruleId) };
      const finding = toLintFinding(message, source.text);
      return {
        ...toFinding(source.id, owner, {
          ...(toLintMessage(ruleId, finding) ?? { message: reason }),
          place: place ?? { line: 1, column: 1 },
          fix: lintFix(ruleId, finding),
        }),
        url: url ?? null,
      };
    });
}

/** Messages are errors, whose stacks would take most of the time of making them. */
function withoutStacks(run: () => void): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** How long the words of a link are whose address begins with markup of another tool: Markdown makes no link of it. */
function linkBefore(text: string, start: number): number {
  return /\[[^[\]]{1,200}\]\($/.exec(text.slice(Math.max(0, start - 202), start))?.[0].length ?? 0;
}

/** Without those that begin in another one. */
function withoutInner(sorted: readonly Found[]): readonly Found[] {
  let end = 0;
  return sorted.filter((each) => {
    const isInner = each.start < end;
    end = Math.max(end, each.end);
    return !isInner;
  });
}

/** The range of what one of our rules finds. */
type Found = Pick<BrokenLink, 'start' | 'end'>;

/** The rules that tell less than ours about the same text. */
const sameAsOurs = ['no-undefined-references', 'no-literal-urls'];

/** Whether no-underlined-heading or no-stray-marks says it, or the end of a heading is its id. */
function isOfOwnRule({ ruleId, ancestors, place }: VFileMessage, text: string): boolean {
  if (ruleId === 'no-undefined-references' && place && 'start' in place) {
    const line =
      text
        .slice(0, place.start.offset)
        .split(/[\r\n]/)
        .at(-1) ?? '';
    return line.trim() === '' && /^\[[ x]?\][ \t]/i.test(text.slice(place.start.offset));
  }
  const { start, end } = ancestors?.at(-1)?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const isClosed = text.charAt(start.offset) === '#' && text.charAt(end.offset - 1) === '#';
  return ruleId === 'heading-style' && !isClosed;
}

/** Whether one of our rules reports the same, by rule and place. */
function isOurs(message: VFileMessage, ours: readonly Found[]): boolean {
  if (message.ruleId === 'no-unused-definitions' || message.ruleId === 'no-duplicate-definitions')
    return message.ancestors?.at(-1)?.type === 'footnoteDefinition';
  if (!sameAsOurs.includes(message.ruleId ?? '') || !message.place) return false;
  const { start, end } =
    'start' in message.place ? message.place : { start: message.place, end: message.place };
  // They are in reading order and don't overlap: the first that ends after the start decides.
  let [low, high] = [0, ours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ours[middle]?.end ?? 0) > (start.offset ?? 0)) high = middle;
    else low = middle + 1;
  }
  return (ours[low]?.start ?? Infinity) < (end.offset ?? 0);
}

/**
 * The rules of a preset, with their ids and settings. Without remark-lint itself, which only handles
 * comments, and throws on invalid ones.
 */
function pluginsOf(
  preset: Preset,
): (readonly [plugin: Plugin<[unknown]>, name: string, option: unknown])[] {
  return (preset.plugins ?? []).flatMap((entry) => {
    const [plugin, option] = Array.isArray(entry) ? entry : [entry];
    if (typeof plugin !== 'function' || plugin === remarkLint) return [];
    // no-indented-code says it.
    if (plugin.name === 'remark-lint:code-block-style') return [];
    // Each plugin has settings of its own type.
    return [
      [plugin as Plugin<[unknown]>, plugin.name.replace(/^remark-lint:/, ''), option] as const,
    ];
  });
}
