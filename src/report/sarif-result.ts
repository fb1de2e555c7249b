import { toMarkdown, type Severity, type Finding } from '../model/index.ts';
import { pointAt, type Point, type Source } from './source.ts';

/** What SARIF calls the severities (§3.27.10). */
export const levels = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
} as const satisfies Record<Severity, string>;

/** What a result has besides its finding. */
interface ResultContext {
  readonly source: Source | undefined;
  readonly ruleIndex: number;
  readonly fingerprint: string;
}

/** A finding as a `result` (§3.27): what is wrong, where, and the edits that mend it. */
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
    // Under a name of our own: GitHub computes `primaryLocationLineHash` itself on upload, and warns
    // of each result where it finds another value.
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

/** A path as a relative reference of RFC 3986; half characters cannot be encoded. */
function toUri(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

type Where = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** The region of a place: none where the line is unknown, the line where the end is not behind. */
function toRegion({ line, column, endLine, endColumn }: Where): object | undefined {
  if (line === null || line < 1) return undefined;
  if (column === null || column < 1) return { startLine: line };
  const start = { line, column };
  const isBehind =
    endLine !== null &&
    endColumn !== null &&
    (endLine > line || (endLine === line && endColumn >= column)) &&
    endColumn >= 1;
  return isBehind
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

/** Plain text in which brackets before parentheses are no link (§3.11.6). */
function toMessage(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[') || ' ';
}
