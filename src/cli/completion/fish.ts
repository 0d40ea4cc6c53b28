/** Completion for fish: `torikumi completion fish | source`. */

import type { CommandWords } from '../parsed-command.ts';

export function composeFish(commands: readonly CommandWords[]): string {
  return commands
    .flatMap(({ name, description, options, choices }) => {
      const seen = `complete -c torikumi -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c torikumi -f -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
        ...(choices.length === 0 ? [] : [`${seen} -f -a '${choices.join(' ')}'`]),
        ...options.map((option) => {
          const value = option.choices.length === 0 ? ' -r' : ` -x -a '${option.choices.join(' ')}'`;
          const long = option.name.replace(/^--/, '');
          return `${seen} -l ${long}${option.takesValue ? value : ''} -d ${quote(option.description)}`;
        }),
      ];
    })
    .join('\n');
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
