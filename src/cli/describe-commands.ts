/** The commands with their options as data, taken from the parser, so that completion cannot name another. */

import type { Command } from 'commander';
import type { CommandWords } from './parsed-command.ts';

export function describeCommands(program: Command): readonly CommandWords[] {
  const names = program.commands.map((command) => command.name());
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map(({ long, short, description, required, optional, argChoices = [] }) => ({
        name: long ?? short ?? '',
        description,
        takesValue: required || optional,
        choices: argChoices,
      })),
    choices:
      command.name() === 'help' ? names : command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  }));
}
