/** Completion for zsh: a file `_torikumi` in a folder of `fpath`, or `source <(torikumi completion zsh)` after `compinit`. */

import type { CommandWords, OptionWords } from '../parsed-command.ts';

export function composeZsh(commands: readonly CommandWords[]): string {
  return `#compdef torikumi
_torikumi() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(composeCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _torikumi ]]; then _torikumi "$@"; else compdef _torikumi torikumi; fi`;
}

function composeCase({ name, options, choices }: CommandWords): string {
  const others = choices.length === 0 ? '*:file:_files' : `*:word:(${choices.join(' ')})`;
  return `    ${name}) _arguments ${[...options.map(composeOption), others].map(quote).join(' ')} ;;`;
}

function composeOption({ name, description, takesValue, choices }: OptionWords): string {
  const value = choices.length === 0 ? ':value:_files' : `:value:(${choices.join(' ')})`;
  return `*${name}[${description.replace(/[[\]:\\]/g, '\\$&')}]${takesValue ? value : ''}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
