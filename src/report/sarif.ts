import type { Finding, RuleInfo } from '../model/index.ts';
import { toFingerprints } from './fingerprint.ts';
import { toJson } from './json.ts';
import { shownOf, worstFirst, type Reporter } from './reporter.ts';
import { levels, toResult } from './sarif-result.ts';
import { toSources } from './source.ts';
import { counted } from './summary.ts';

/** How many results of a run GitHub keeps. */
const maxResults = 5000;

/**
 * The Static Analysis Results Interchange Format, version 2.1.0, for code scanning and for viewers.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = (report, options) => {
  const all = shownOf(report, options);
  const results = worstFirst(all).slice(0, maxResults);
  const rules = toRules(report.tool.rules, results);
  const sourceOf = toSources(report.textOf);
  // Made from all findings, so that they are the same in a quiet report.
  const fingerprints = toFingerprints(report.findings, sourceOf);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const left = all.length - results.length;
  const run = {
    tool: {
      driver: { name: report.tool.name, semanticVersion: report.tool.version, rules },
    },
    invocations: [
      {
        executionSuccessful: true,
        ...(left > 0 && {
          toolExecutionNotifications: [
            {
              level: 'warning',
              message: { text: `${counted(left, 'finding')} left out: GitHub keeps ${maxResults}` },
            },
          ],
        }),
      },
    ],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The working directory' } } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    results: results.map((finding) =>
      toResult(finding, {
        source: sourceOf(finding.file),
        ruleIndex: indexes.get(ruleOf(finding)) ?? 0,
        fingerprint: fingerprints.get(finding) ?? '',
      }),
    ),
  };
  return `${toJson({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  })}\n`;
};

/** The rules in SARIF: our own, and any other that found something. */
function toRules(own: readonly RuleInfo[], findings: readonly Finding[]): readonly Descriptor[] {
  const known = new Set(own.map(({ id }) => id));
  const foreign = new Map<string, Finding>();
  for (const finding of findings)
    if (!known.has(ruleOf(finding)) && !foreign.has(ruleOf(finding)))
      foreign.set(ruleOf(finding), finding);
  return [
    ...own.map(({ id, severity, summary, why }) =>
      toRule(id, severity, summary, `${why} (pathways explain ${id})`),
    ),
    ...[...foreign].map(([id, { severity, url }]) => ({
      ...toRule(id, severity, id, id),
      ...(isAbsolute(url) && { helpUri: url }),
    })),
  ];
}

/** A `reportingDescriptor` (§3.49). */
interface Descriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
}

function toRule(
  id: string,
  severity: RuleInfo['severity'],
  summary: string,
  help: string,
): Descriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: help },
    // A rule that is opt-in has this severity once it is on.
    defaultConfiguration: { level: levels[severity === 'off' ? 'suggestion' : severity] },
  };
}

/** The rule of a finding, or the program where it has none. */
function ruleOf({ ruleId }: Finding): string {
  return ruleId ?? 'pathways';
}

/** Only absolute addresses are allowed (§3.49.12). */
function isAbsolute(url: string | null): url is string {
  return url !== null && /^https?:\/\/[\w.-]+\/[\w./#-]*$/.test(url);
}
