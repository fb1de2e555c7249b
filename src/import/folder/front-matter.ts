import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { toLines, toText } from './lines.ts';
import { isData } from './settings.ts';

/** The front matter of a page of another tool. */
interface ForeignFrontMatter {
  /** Empty if there is none, or if it can't be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The line of each key, from 1. */
  readonly lineOf: (key: string) => number;
  /** Whether it is there but can't be read. */
  readonly isUnreadable: boolean;
  /** What is below it. */
  readonly body: string;
  /** The number of the body's first line. */
  readonly bodyLine: number;
}

/** Front matter in YAML between `---`, or in TOML between `+++`. */
export function readFrontMatter(text: string): ForeignFrontMatter {
  const lines = toLines(text.replace(/^\uFEFF/, ''));
  const mark = lines[0]?.text.trimEnd();
  const end = lines.findIndex(({ text: line }, index) => index > 0 && line.trimEnd() === mark);
  if ((mark !== '---' && mark !== '+++') || end < 0)
    return { data: {}, lineOf: () => 1, isUnreadable: false, body: toText(lines), bodyLine: 1 };
  const written = toText(lines.slice(1, end));
  const body = toText(lines.slice(end + 1));
  const data = mark === '---' ? fromYaml(written) : fromToml(written);
  const lineOf = (key: string): number =>
    1 +
    Math.max(
      0,
      lines
        .slice(0, end)
        .findIndex(({ text: line }) =>
          new RegExp(`^["']?${escapeRegExp(key)}["']?[ \\t]*[:=]`).test(line),
        ),
    );
  return { data: data ?? {}, lineOf, isUnreadable: !data, body, bodyLine: end + 2 };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function fromYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  // By the core schema dates stay as they are written.
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return data === null ? {} : isData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function fromToml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = parseToml(text);
    return isData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
