/** Words what is wrong with a command line. The parser's own message is English; its quoted names are the facts. */

import type { CommanderError } from 'commander';
import type { Language } from '../finding/render.ts';

export function wordUsageError({ code, message }: CommanderError, language: Language): string {
  const word = language === 'ja' ? japanese[code] : undefined;
  if (word === undefined) return message;
  const names = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const nearest = /\(Did you mean (?:one of )?([^()]+)\?\)/.exec(message)?.[1];
  const expected = /is invalid\. (?:Allowed choices are )?(.+?)\.?$/s.exec(message)?.[1] ?? '';
  const question = nearest === undefined ? '' : `（${nearest} ではありませんか）`;
  return `エラー ${word(names, expected)}${question}`;
}

const japanese: Readonly<Record<string, (names: readonly string[], expected: string) => string>> = {
  'commander.unknownCommand': ([name]) => `知らないコマンドです：${name}`,
  'commander.unknownOption': ([name]) => `知らないオプションです：${name}`,
  'commander.missingArgument': ([name]) => `<${name}> を書いてください`,
  'commander.optionMissingArgument': ([name]) => `${name} の値がありません`,
  'commander.invalidArgument': ([name, value], expected) =>
    `${name} の値が正しくありません：「${value}」。使えるのは ${expected} です`,
  'torikumi.editions': () => '比べるものを2つ書くか、1つと --git を書いてください',
  'commander.excessArguments': () => '引数が多すぎます',
};
