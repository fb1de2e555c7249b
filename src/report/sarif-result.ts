import { toMarkdown, type Severity, type Finding } from '../model/index.ts';
import { pointAt, type Point, type Source } from './source.ts';

/** The severities in SARIF (§3.27.10). */
export const levels = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
} as const satisfies Record<Severity, string>;

/** What a result needs besides its finding. */
interface ResultContext {
  readonly source: Source | undefined;
  readonly ruleIndex: number;
  readonly fingerprint: string;
}

/** A finding as a `result` (§3.27), with its place and fixes. */
export function toResult(
  finding: Finding,
  { source, ruleIndex, fingerprint }: ResultContext,
): object {
  const { ruleId, severity, message, help, file, related, fix } = finding;
  const markdown = [message, ...(help === null ? [] : [help])].map(toMarkdown).join('\n\n');
  return {
    ruleId: ruleId ?? 'pathways',
    ruleIndex,
    level: levels[severity],
    message: { text: toMessage(help === null ? message : `${message}\n${help}`), markdown },
    locations: [toLocation(file, toRegion(finding))],
    ...(related?.length && {
      relatedLocations: related.map((each, index) => ({
        id: index + 1,
        ...toLocation(each.file, toRegion({ ...each, endLine: null, endColumn: null })),
        message: { text: toMessage(each.message) },
      })),
    }),
    // Under a name of our own: GitHub computes `primaryLocationLineHash` itself, and warns of other values.
    partialFingerprints: { 'pathways/v1': fingerprint },
    ...(fix?.length && source && { fixes: [toFix(finding, fix, source)] }),
  };
}

function toFix(
  { file, help, message }: Finding,
  edits: NonNullable<Finding['fix']>,
  source: Source,
): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: between(pointAt(source, start), pointAt(source, end)),
    insertedContent: { text },
  }));
  return {
    description: { text: toMessage(help ?? message) },
    artifactChanges: [{ artifactLocation: toArtifact(file), replacements }],
  };
}

function toLocation(file: string, region: object | undefined): object {
  return { physicalLocation: { artifactLocation: toArtifact(file), ...(region && { region }) } };
}

function toArtifact(file: string): object {
  return { uri: toUri(file), uriBaseId: '%SRCROOT%' };
}

/** A path as a relative reference of RFC 3986. Lone surrogates can't be encoded. */
function toUri(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

type Where = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** The region of a place: none if the line is unknown, without an end where that is before the start. */
function toRegion({ line, column, endLine, endColumn }: Where): object | undefined {
  if (line === null || line < 1) return undefined;
  if (column === null || column < 1) return { startLine: line };
  const start = { line, column };
  const hasEnd =
    endLine !== null &&
    endColumn !== null &&
    (endLine > line || (endLine === line && endColumn >= column)) &&
    endColumn >= 1;
  return hasEnd
    ? between(start, { line: endLine, column: endColumn })
    : { startLine: line, startColumn: column };
}

function between(start: Point, end: Point): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** Plain text, in which brackets before parentheses must not be a link (§3.11.6). */
function toMessage(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[') || ' ';
}
