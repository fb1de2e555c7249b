import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { placesIn, type Edit, type Finding } from '../../model/index.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  suggestion: DiagnosticSeverity.Information,
} as const;

/** Rules about what nothing uses, which editors show faded. */
const unused = new Set([
  'no-unused-definitions',
  'resource-used',
  'footnote-used',
  'attachment-used',
]);

/** The address of a file of the content folder. */
export function toUri(content: string, file: string): string {
  return pathToFileURL(join(content, file)).href;
}

/** The path of a file from the content folder, with `/`; undefined for one that is elsewhere. */
export function toFile(content: string, uri: string): string | undefined {
  const path = toPath(uri);
  if (path === undefined) return undefined;
  const own = below(content, path) ?? below(realFolder(content), realFile(path));
  return own?.split(sep).join('/');
}

/** The path of a file on this machine; undefined for another address, and for one that can't be read. */
export function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function below(folder: string, path: string): string | undefined {
  const own = relative(folder, path);
  const isOutside = own === '' || own === '..' || own.startsWith(`..${sep}`) || isAbsolute(own);
  return isOutside ? undefined : own;
}

/** Some editors follow links to the project before they name its files. A new file is not on disk yet. */
function realFile(path: string): string {
  return join(realFolder(dirname(path)), basename(path));
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Lines and characters count from 0, in UTF-16 units. */
export function toRange(text: string, { start, end }: Pick<Edit, 'start' | 'end'>): Range {
  const place = placesIn(text)(start, end);
  return {
    start: { line: place.start.line - 1, character: place.start.column - 1 },
    end: { line: place.end.line - 1, character: place.end.column - 1 },
  };
}

export function toTextEdits(text: string, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(text, edit), newText: edit.text }));
}

export function toDiagnostic(finding: Finding, content: string): Diagnostic {
  const { ruleId, severity, message, help, related, line, column, endLine, endColumn, url } =
    finding;
  const start = { line: (line ?? 1) - 1, character: (column ?? 1) - 1 };
  const end = endLine === null ? start : { line: endLine - 1, character: (endColumn ?? 1) - 1 };
  return {
    range: { start, end },
    severity: severities[severity],
    source: 'pathways',
    ...(ruleId !== null && unused.has(ruleId) && { tags: [DiagnosticTag.Unnecessary] }),
    message: help === null ? message : `${message}\n${help}`,
    ...(ruleId !== null && { code: ruleId }),
    ...(url?.startsWith('https:') && { codeDescription: { href: url } }),
    ...(related && {
      relatedInformation: related.map((each) => ({
        location: {
          uri: toUri(content, each.file),
          range: {
            start: { line: each.line - 1, character: each.column - 1 },
            end: { line: each.line - 1, character: each.column - 1 },
          },
        },
        message: each.message,
      })),
    }),
  };
}
