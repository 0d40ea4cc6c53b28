/** Completion for bash: `source <(torikumi completion bash)`. */

import type { CommandWords } from '../parsed-command.ts';

/** Where nothing is known to fit, bash completes names of files. */
export function composeBash(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name);
  const common = commands.reduce<readonly string[]>(
    (all, { options }) => all.filter((each) => options.some(({ name }) => name === each)),
    commands[0]?.options.map(({ name }) => name) ?? [],
  );
  return `_torikumi() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word words=
  COMPREPLY=()
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join('|')}) command=$word; break ;;
    esac
  done
  case $command:$previous in
${commands.flatMap(valuesOf).join('\n')}
    :--lang) words='ja en' ;;
    *)
      case $command in
        '') words='${[...names, ...common, '--version'].join(' ')}' ;;
${commands.map(wordsOf).join('\n')}
      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _torikumi torikumi`;
}

/** What may follow an option; nothing for names of files and words that nobody can list. */
function valuesOf({ name, options }: CommandWords): readonly string[] {
  return options.flatMap((option) =>
    option.takesValue ? [`    ${name}:${option.name}) words='${option.choices.join(' ')}' ;;`] : [],
  );
}

function wordsOf({ name, options, choices }: CommandWords): string {
  const names = options.map((option) => option.name).join(' ');
  const both = `if [[ $current == -* ]]; then words='${names}'; else words='${choices.join(' ')}'; fi`;
  return `        ${name}) ${both} ;;`;
}
