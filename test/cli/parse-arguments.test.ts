import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const common = { language: 'ja', quiet: false, allowCode: false };
const parse = (line: string) => parseArguments(line === '' ? [] : line.split(' '), '1.2.3');

describe('a command line', () => {
  it('has defaults for everything but its command', () => {
    expect(parse('build')).toEqual({
      command: {
        name: 'build',
        language: 'ja',
        quiet: false,
        allowCode: false,
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
      command: {
        ...common,
        name: 'check',
        workspaces: [],
        quick: false,
        strict: false,
        json: false,
      },
    });
    expect(parse('schema')).toEqual({
      command: { name: 'schema', ...common, of: 'configuration', description: undefined },
    });
  });

  it('names a queue by an address that it can have', () => {
    expect(parse('worker --queue redis://:p@host --store s --lease 5 --workers 2')).toEqual({
      command: { ...common, name: 'worker', queue: 'redis://:p@host', store: 's', lease: 5, workers: 2, json: false },
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

  it('takes a fiscal year with its era, of any width, wherever one is taken', () => {
    expect(parse('build --year R5,令和６,2023年度、平成31年度')).toMatchObject({
      command: { years: [2023, 2024, 2023, 2019] },
    });
    const lines = ['metrics a --year 令和5年度', 'publish --year Ｒ５', 'roll b --year r5', 'watch --year 2023'];
    const years = lines.map((line) => {
      const parsed = parse(line);
      if (!('command' in parsed)) return parsed;
      const { command } = parsed;
      return 'years' in command ? command.years : 'year' in command ? command.year : undefined;
    });
    expect(years).toEqual([2023, 2023, 2023, [2023]]);
    // Without its era, a year would be another one after the next change of era.
    expect(parse('metrics a --year 5年度')).toEqual({ usageError: expect.stringContaining('「5年度」') });
  });

  it('takes --quiet before and after the command, but not behind --', () => {
    expect(parse('--quiet check')).toMatchObject({ command: { quiet: true } });
    expect(parse('check --quiet')).toMatchObject({ command: { quiet: true } });
    expect(parse('check -- --quiet')).toMatchObject({
      command: { quiet: false, allowCode: false, workspaces: ['--quiet'] },
    });
  });

  it('takes the language before and after the command', () => {
    expect(parse('--lang en check')).toMatchObject({ command: { language: 'en' } });
    expect(parse('check --lang=en')).toMatchObject({ command: { language: 'en' } });
  });

  it('help is another word for --help', () => {
    expect(parse('help metrics')).toEqual(parse('metrics --help'));
    expect(parse('help')).toEqual(parse('--help'));
    expect(parse('help help --lang en')).toEqual(parse('help --help --lang en'));
    expect(parse('help metric')).toEqual({
      usageError:
        'エラー 知らないコマンドです：metric（metrics ではありませんか）\n使い方は「torikumi help --help」で見られます。',
    });
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
        --quiet            経過、お知らせ、作ったファイルの一覧を表示しない（エラーと警告は表示する）
        --allow-code       torikumi.yaml の extensions に書いた拡張（プログラム）を動かすことを許す
        --year <year>      年度（例 2023、令和5、R5）。省略時は実績のある最新の年度
        --json             結果を JSON で出す
        -h, --help         使い方を表示する",
      }
    `);
    expect(parse('schema --help --lang en')).toMatchInlineSnapshot(`
      {
        "text": "Usage: torikumi schema [options] [of] [description]

      print the JSON Schema of a file of settings

      Arguments:
        of                 configuration (torikumi.yaml; default), form (in forms/),
                           form-description (of a form whose data are one file), book,
                           policy-form (the data of a form whose data are one file),
                           theme (templates/theme.yaml) or chart (in charts/)
        description        of policy-form: the file that describes the form (default:
                           the ready-made one)

      Options:
        --lang <language>  language of messages (ja or en; default: ja)
        --quiet            show no progress, notices or list of what was made (errors
                           and warnings are shown)
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
      エラー --year <year> の値が正しくありません：「29」。使えるのは 年度（例 2023、令和5、R5）か all です
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
      エラー --year <year> の値が正しくありません：「all」。使えるのは 年度（例 2023、令和5、R5） です
      使い方は「torikumi metrics --help」で見られます。

      check --lang fr
      エラー --lang <language> の値が正しくありません：「fr」。使えるのは ja, en です
      使い方は「torikumi check --help」で見られます。

      metrics --lang en
      error: missing required argument 'workspace'
      See “torikumi metrics --help”.

      build --year 29 --lang en
      error: option '--year <year>' argument '29' is invalid. Expected a fiscal year (2023 or R5) or all.
      See “torikumi build --help”."
    `);
  });

  it('without a command is answered with the help', () => {
    expect(parse('')).toEqual({ usageError: expect.stringContaining('コマンド：') });
  });
});
