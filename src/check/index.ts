export type { CheckSettings, CorpusRule, Example, ExamplePage, PageRule, Rule } from './rule.ts';
export { rules } from './rules/index.ts';
export { check } from './run.ts';
