import type { Commands, Option } from './command.ts';

/** Completes names of commands, options and values in bash; names of files anywhere else. */
export function toBash(commands: Commands): string {
  const names = Object.keys(commands);
  return `# Completion of pathways for bash. Made by: pathways completion bash
_pathways() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= words= word
  COMPREPLY=()
  # Bash splits --format=json at the equals sign.
  [[ $previous = '=' ]] && previous=\${COMP_WORDS[COMP_CWORD-2]}
  [[ $current = '=' ]] && current=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join('|')}|help) [ -n "$command" ] || command=$word ;;
    esac
  done
  case $command:$previous in
${casesOf(commands).join('\n')}
    *) case $command:$current in
      :*|help:*) words="${names.join(' ')} help --help --version" ;;
${Object.entries(commands)
  .map(([name, { options }]) => `      ${name}:-*) words="${optionsOf(options).join(' ')}" ;;`)
  .join('\n')}
${wordsOf(commands)
  .map(([name, words]) => `      ${name}:*) words="${words.join(' ')}" ;;`)
  .join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _pathways pathways
`;
}

/** Completes in zsh, with what each command and option does. */
export function toZsh(commands: Commands): string {
  const described = Object.entries(commands).map(
    ([name, { summary }]) => `    ${quote(`${name}:${summary}`)}`,
  );
  return `#compdef pathways
# Completion of pathways for zsh. Made by: pathways completion zsh
_pathways() {
  local -a commands=(
${described.join('\n')}
    'help:Show help for a command'
  )
  local name
  for name in \${words[2,CURRENT-1]}; do
    case $name in
${Object.entries(commands)
  .map(
    ([name, { options }]) => `      ${name})
        _arguments ${[
          ...Object.entries(options).map(([key, option]) => toZshOption(key, option)),
          '--help[Show help]',
          ...toZshOperands(name, commands),
        ]
          .map(quote)
          .join(' ')}
        return ;;`,
  )
  .join('\n')}
    esac
  done
  _describe command commands
}
if [ "$funcstack[1]" = _pathways ]; then _pathways "$@"; else compdef _pathways pathways; fi
`;
}

/** Completes in fish, with what each command and option does. */
export function toFish(commands: Commands): string {
  const names = [...Object.keys(commands), 'help'].join(' ');
  const lines = Object.entries(commands).flatMap(([name, { summary, options }]) => [
    `complete -c pathways -n '__fish_use_subcommand' -f -a ${name} -d ${quoteFish(summary)}`,
    ...Object.entries(options).map(([key, option]) => {
      const value = option.choices
        ? ` -x -a ${quoteFish(option.choices.join(' '))}`
        : option.type === 'boolean'
          ? ''
          : ' -r';
      return `complete -c pathways -n '__fish_seen_subcommand_from ${name}' -l ${key}${value} -d ${quoteFish(option.help)}`;
    }),
  ]);
  const words = wordsOf(commands).map(
    ([name, some]) =>
      `complete -c pathways -n '__fish_seen_subcommand_from ${name}' -f -a ${quoteFish(some.join(' '))}`,
  );
  return `# Completion of pathways for fish. Made by: pathways completion fish
${[...lines, ...words].join('\n')}
complete -c pathways -n '__fish_seen_subcommand_from help' -f -a ${quoteFish(names)}
complete -c pathways -l help -s h -d 'Show help'
complete -c pathways -l version -s v -d 'Show the version'
`;
}

/** The first words that some commands need, from how their operands are written: \`bash|zsh|fish\`. */
function wordsOf(commands: Commands): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(commands).flatMap(([name, { operands = '' }]) => {
    const words = operands.match(/^[a-z]+(?:\|[a-z]+)*/)?.[0].split('|');
    return words ? [[name, words] as const] : [];
  });
}

/** What the words after options can be: the command, words that it needs, and then files. */
function toZshOperands(name: string, commands: Commands): readonly string[] {
  const words = wordsOf(commands).find(([each]) => each === name)?.[1];
  return ['1:command:', ...(words ? [`2:word:(${words.join(' ')})`] : []), '*:file:_files'];
}

function optionsOf(options: Readonly<Record<string, Option>>): readonly string[] {
  return [...Object.keys(options), 'help'].map((key) => `--${key}`);
}

/** The values of options that have choices, by command. */
function casesOf(commands: Commands): readonly string[] {
  return Object.entries(commands).flatMap(([name, { options }]) =>
    Object.entries(options).flatMap(([key, { choices, type }]) => {
      if (choices) return [`    ${name}:--${key}) words="${choices.join(' ')}" ;;`];
      return type === 'boolean' ? [] : [`    ${name}:--${key}) ;;`];
    }),
  );
}

function toZshOption(key: string, { help, type, value = '', choices, multiple }: Option): string {
  const text = help.replace(/[[\]:]/g, '\\$&');
  const argument = choices ? `(${choices.join(' ')})` : '_files';
  const name = `${multiple ? '*' : ''}--${key}`;
  return type === 'boolean' ? `${name}[${text}]` : `${name}=[${text}]:${value}:${argument}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function quoteFish(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
