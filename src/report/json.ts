import type { Reporter } from './reporter.ts';

/**
 * One JSON object on one line. Stable: keys are added but never change their meaning without a
 * new `version`.
 */
export const json: Reporter = ({ summary, findings, outputs }, { quiet }) => {
  const shown = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  return `${JSON.stringify({ version: 1, summary, findings: shown, ...(outputs && { outputs }) })}\n`;
};
