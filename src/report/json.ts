import { shownOf, type Reporter } from './reporter.ts';

/**
 * One JSON object on one line. Stable: keys are added but never change their meaning without a
 * new `version`.
 */
export const json: Reporter = (report, options) => {
  const { summary, outputs, links } = report;
  const findings = shownOf(report, options);
  const more = { ...(outputs && { outputs }), ...(links && { links }) };
  return `${toJson({ version: 2, summary, findings, ...more })}\n`;
};

/**
 * A value as JSON on one line. What GitHub Actions would take for a command, `##[`, can only stand in
 * a string, and is written there in another way that means the same.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('##[', '##\\u005b');
}
