import { parse } from 'yaml';

/**
 * The value of a YAML text, whatever it is. A module of its own, since the bundle loads a package that is no ES module
 * without its names.
 *
 * @throws YAMLParseError if it is no YAML
 */
export function parseYaml(text: string): unknown {
  return parse(text, { logLevel: 'silent', maxAliasCount: 0 });
}
