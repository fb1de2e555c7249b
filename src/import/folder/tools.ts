/** The tools whose folders can be imported. */
const tools = ['jekyll', 'hugo', 'mkdocs', 'docusaurus', 'gitbook', 'plain'] as const;

export type Tool = (typeof tools)[number];

/** The files that show which tool a folder is written for, the surest first. */
const marks: readonly (readonly [Tool, RegExp])[] = [
  ['mkdocs', /^mkdocs\.ya?ml$/],
  // A project has its site in a folder of its own.
  ['docusaurus', /^(?:website\/)?docusaurus\.config\.[cm]?[jt]s$/],
  [
    'hugo',
    /^(?:hugo\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json))$/,
  ],
  ['gitbook', /^(?:\.gitbook\.ya?ml|book\.(?:json|toml)|(?:[^/]+\/)?SUMMARY\.md)$/],
  ['jekyll', /^_config\.ya?ml$/],
  ['hugo', /^(?:config\.toml|content\/(?:[^/]+\/)*_index\.md)$/],
];

/** The tool that a folder of files is written for. @param paths with `/`, from the folder */
export function toolOf(paths: Iterable<string>): Tool {
  const all = [...paths];
  return marks.find(([, mark]) => all.some((path) => mark.test(path)))?.[0] ?? 'plain';
}
