/** Completion for PowerShell: `torikumi completion powershell | Out-String | Invoke-Expression`. */

import type { CommandWords } from '../parsed-command.ts';

/** Names alone: Windows PowerShell 5 reads what a program prints in the code page of the machine, which need not be UTF-8. */
export function composePowerShell(commands: readonly CommandWords[]): string {
  return `Register-ArgumentCompleter -Native -CommandName torikumi -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${commands.map(({ name, options, choices }) => `    '${name}' = ${list([...choices, ...options.map((each) => each.name)])}`).join('\n')}
  }
  $values = @{
${commands.flatMap(composeValues).join('\n')}
  }
  $before = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '') { $before = @($before | Select-Object -SkipLast 1) }
  $command = $before | Select-Object -Skip 1 | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
  $words = if ($null -eq $command) { $commands.Keys | Sort-Object }
    elseif ($values.ContainsKey("$command $($before[-1])")) { $values["$command $($before[-1])"] }
    else { $commands[$command] }
  $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}`;
}

function composeValues({ name, options }: CommandWords): readonly string[] {
  return options.flatMap((option) =>
    option.choices.length === 0 ? [] : [`    '${name} ${option.name}' = ${list(option.choices)}`],
  );
}

function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word}'`).join(', ')})`;
}
