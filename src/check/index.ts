export { builtInRules } from './built-in-rules.ts';
export { toExampleFiles } from './example-files.ts';
export { toRules } from './house/to-rule.ts';
export { testHouseRules } from './house/test-house-rules.ts';
export { lintRules } from './lint.ts';
export type {
  DictionaryFinder,
  DictionaryReader,
  Example,
  ExamplePage,
  FontsFinder,
  RuleFacts,
} from './rule.ts';
export { rules } from './rules/index.ts';
export { check, type Checked } from './run.ts';
