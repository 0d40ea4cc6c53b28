import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const parse = (line: string) => parseArguments(line === '' ? [] : line.split(' '), '1.2.3');

describe('a command line', () => {
  it('has defaults for everything but its command', () => {
    expect(parse('build')).toEqual({
      command: {
        name: 'build',
        language: 'ja',
        workspaces: [],
        years: [],
        reports: [],
        formats: [],
        out: 'out',
        force: false,
        workers: undefined,
        shard: undefined,
        wait: false,
        explain: false,
        logFile: undefined,
        queue: undefined,
        store: 'torikumi-store',
        jsonLines: false,
        strict: false,
        json: false,
      },
    });
    expect(parse('check')).toEqual({
      command: { name: 'check', language: 'ja', workspaces: [], quick: false, strict: false, json: false },
    });
    expect(parse('schema')).toEqual({ command: { name: 'schema', language: 'ja' } });
  });

  it('names a queue by an address that it can have', () => {
    expect(parse('worker --queue redis://:p@host --store s --lease 5 --workers 2')).toEqual({
      command: { name: 'worker', language: 'ja', queue: 'redis://:p@host', store: 's', lease: 5, workers: 2 },
    });
    const wrong = [
      'worker',
      'worker --queue http://host',
      'worker --queue redis://host --lease 0',
      'build --queue host',
    ];
    for (const line of wrong) expect([line, parse(line)]).toEqual([line, { usageError: expect.any(String) }]);
  });

  it('takes lists by commas and by repetition', () => {
    const line = 'build a b --year 2016,2017 --year 2018 --format pdf,xlsx --format html --report progress --out x';
    expect(parse(line)).toMatchObject({
      command: {
        workspaces: ['a', 'b'],
        years: [2016, 2017, 2018],
        formats: ['pdf', 'xlsx', 'html'],
        reports: ['progress'],
        out: 'x',
      },
    });
    expect(parse('build --year 2016,all')).toMatchObject({ command: { years: 'all' } });
  });

  it('takes the language before and after the command', () => {
    expect(parse('--lang en check')).toMatchObject({ command: { language: 'en' } });
    expect(parse('check --lang=en')).toMatchObject({ command: { language: 'en' } });
  });

  it('is answered with help or the version', () => {
    expect(parse('--version')).toEqual({ text: '1.2.3' });
    expect(parse('metrics --help')).toMatchInlineSnapshot(`
      {
        "text": "使い方： torikumi metrics [options] <workspace>

      計算した値を表示する

      引数：
        workspace          torikumi.yaml のあるフォルダ

      オプション：
        --lang <language>  表示の言語（ja または en。省略時は ja）
        --year <year>      年度（西暦。例 2017）。省略時は実績のある最新の年度
        --json             結果を JSON で出す
        -h, --help         使い方を表示する",
      }
    `);
    expect(parse('schema --help --lang en')).toMatchInlineSnapshot(`
      {
        "text": "Usage: torikumi schema [options] [of]

      print the JSON Schema of torikumi.yaml

      Arguments:
        of                 configuration (torikumi.yaml) or form (a form in forms/)
                           (choices: "configuration", "form", default:
                           "configuration")

      Options:
        --lang <language>  language of messages (ja or en; default: ja)
        -h, --help         show help",
      }
    `);
  });
});

describe('wrong usage', () => {
  it('says what is wrong, and where the help is', () => {
    const lines = [
      'bulid',
      'build --forse',
      'build --year 29',
      'build --year',
      'metrics',
      'metrics a b',
      'metrics a --year all',
      'check --lang fr',
      'metrics --lang en',
      'build --year 29 --lang en',
    ];
    const answers = lines.map((line) => {
      const parsed = parse(line);
      return `${line}\n${'usageError' in parsed ? parsed.usageError : 'accepted'}`;
    });
    expect(answers.join('\n\n')).toMatchInlineSnapshot(`
      "bulid
      エラー 知らないコマンドです：bulid（build ではありませんか）
      使い方は「torikumi --help」で見られます。

      build --forse
      エラー 知らないオプションです：--forse（--force ではありませんか）
      使い方は「torikumi build --help」で見られます。

      build --year 29
      エラー --year <year> の値が正しくありません：「29」。使えるのは 西暦4桁（例 2017）か all です
      使い方は「torikumi build --help」で見られます。

      build --year
      エラー --year <year> の値がありません
      使い方は「torikumi build --help」で見られます。

      metrics
      エラー <workspace> を書いてください
      使い方は「torikumi metrics --help」で見られます。

      metrics a b
      エラー 引数が多すぎます
      使い方は「torikumi metrics --help」で見られます。

      metrics a --year all
      エラー --year <year> の値が正しくありません：「all」。使えるのは 西暦4桁（例 2017） です
      使い方は「torikumi metrics --help」で見られます。

      check --lang fr
      エラー --lang <language> の値が正しくありません：「fr」。使えるのは ja, en です
      使い方は「torikumi check --help」で見られます。

      metrics --lang en
      error: missing required argument 'workspace'
      See “torikumi metrics --help”.

      build --year 29 --lang en
      error: option '--year <year>' argument '29' is invalid. Expected four digits (2017) or all.
      See “torikumi build --help”."
    `);
  });

  it('without a command is answered with the help', () => {
    expect(parse('')).toEqual({ usageError: expect.stringContaining('コマンド：') });
  });
});
