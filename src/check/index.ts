export { builtInRules } from './built-in-rules.ts';
export { toExampleFiles } from './example-files.ts';
export { lintRules } from './lint.ts';
export type {
  DictionaryFinder,
  DictionaryReader,
  Example,
  ExamplePage,
  RuleFacts,
} from './rule.ts';
export { rules } from './rules/index.ts';
export { check, type Checked } from './run.ts';
