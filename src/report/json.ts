import { shownOf, type Reporter } from './reporter.ts';

/** One JSON object on one line. Stable: keys may be added; any other change has a new `version`. */
export const json: Reporter = (report, options) => {
  const { summary, outputs, links } = report;
  const findings = shownOf(report, options);
  const more = { ...(outputs && { outputs }), ...(links && { links }) };
  return `${toJson({ version: 2, summary, findings, ...more })}\n`;
};

/** A value as JSON on one line. `##[`, a command for GitHub Actions, can only be in a string, and is escaped there. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('##[', '##\\u005b');
}
