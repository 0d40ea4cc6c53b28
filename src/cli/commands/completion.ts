/** `torikumi completion`: the script by which a shell completes commands, options and their values. */

import type { Effects } from '../../effects.ts';
import { composeBash } from '../completion/bash.ts';
import { composeFish } from '../completion/fish.ts';
import { composePowerShell } from '../completion/powershell.ts';
import { composeZsh } from '../completion/zsh.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandWords, ParsedCommand, Shell } from '../parsed-command.ts';

export async function runCompletion(
  { shell, commands }: Extract<ParsedCommand, { name: 'completion' }>,
  { log }: Effects,
): Promise<ExitCode> {
  log.result(compose[shell](commands));
  return 0;
}

const compose: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string>> = {
  bash: composeBash,
  zsh: composeZsh,
  fish: composeFish,
  powershell: composePowerShell,
};
