import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../../src/finding/format-place.ts';
import { wordFinding } from '../../../src/finding/render.ts';
import { changedForm, type EvaluationFile, readEvaluation, smallEvaluation } from './small-evaluation.ts';

async function found(changes: Partial<Record<EvaluationFile, string>>): Promise<readonly string[]> {
  const { value, findings } = await readEvaluation(changes);
  const lines = findings.map(
    ({ severity, code, place, facts }) =>
      `${severity} ${code} ${place === undefined ? '' : formatPlace(place)} ${JSON.stringify(Object.values(facts))}`,
  );
  return [value === undefined ? 'no form' : 'form', ...lines];
}

function changedRow(file: EvaluationFile, from: string, to: string): Partial<Record<EvaluationFile, string>> {
  const text: string = smallEvaluation[file];
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return { [file]: text.replace(from, to) };
}

const doubtful = 'warning form-not-a-number reviews.csv:4:4 ["点","約5",["点数の2倍"],["4:4"]]';

it.each(['点数 × 1,000', '点数 × 1,000 ÷ 単価.人数の単価'])(
  'says how a formula with a comma is written: %s',
  async (formula) => {
    const { findings } = await readEvaluation(changedForm('formula: 点数 × 2', `formula: ${formula}`));
    expect(findings.map((finding) => wordFinding(finding, 'ja').hint)).toContain(
      '式に 1,000 のようなコンマがあるときは、式の全体を " " で囲んでください。',
    );
  },
);

describe('a form', () => {
  it('whose names are all known is one, and its doubtful cells stop nothing', async () => {
    expect(await found({})).toEqual(['form', doubtful]);
  });

  it.each([
    ['of: 事業\n', 'of: 事務\n', 'form-name-unknown forms/評価シート.yaml:2:5 ["事務","of","事業"]'],
    ['name: 事業名', 'name: 名前', 'form-name-unknown forms/評価シート.yaml:3:7 ["名前","name",null]'],
    [
      '人数 × 単価.人数の単価',
      '人員 × 2',
      'form-name-unknown forms/評価シート.yaml:22:8 ["人員","figures.人件費","人数"]',
    ],
    [
      '人数 × 単価.人数の単価',
      '人数 × 単価.正規',
      'form-name-unknown forms/評価シート.yaml:22:8 ["単価.正規","figures.人件費","単価.年度"]',
    ],
    [
      '人数 × 単価.人数の単価',
      '人数 ×',
      'form-formula forms/評価シート.yaml:22:19 ["人件費","人数 ×","incomplete","",4]',
    ],
    ['点数 × 2', '年度 × 2', 'form-name-ambiguous forms/評価シート.yaml:27:10 ["年度",["費用","人工","単価"]]'],
    ['点数 × 2', '点数の2倍 × 2', 'form-circle forms/評価シート.yaml:27:10 [["点数の2倍","点数の2倍"]]'],
    [
      '不用額: {}',
      '不用の額: {}',
      'form-name-unknown forms/評価シート.yaml:21:9 ["不用の額","figures.不用の額","不用額"]',
    ],
    [
      '[[課, 施策], 目的]',
      '[[課, 政策], 目的]',
      'form-name-unknown forms/評価シート.yaml:29:17 ["政策","parts.0.boxes.0.1","施策"]',
    ],
    [
      'rows: [予算現額,',
      'rows: [予算,',
      'form-name-unknown forms/評価シート.yaml:31:31 ["予算","parts.1.years.rows.0","予算現額"]',
    ],
    [
      'of: 評価, columns',
      'of: 意見, columns',
      'form-name-unknown forms/評価シート.yaml:32:18 ["意見","parts.2.items.of",null]',
    ],
    [
      'columns: [段階, 点,',
      'columns: [段階, 点数,',
      'form-name-unknown forms/評価シート.yaml:32:36 ["点数","parts.2.items.columns.1","点"]',
    ],
    ['value: 点,', 'value: 得点,', 'form-name-unknown forms/評価シート.yaml:15:7 ["得点","picks.点数","点"]'],
    [
      'of: 評価, value',
      'of: 評定, value',
      'form-name-unknown forms/評価シート.yaml:15:13 ["評定","picks.点数.of","評価"]',
    ],
    [
      '  - heading: 費用\n',
      '  - heading: 題\n  - heading: 費用\n',
      'form-part forms/評価シート.yaml:30:5 ["parts.1",[],["boxes","years","indicators","items","stack","trends","each"]]',
    ],
    ['  - items:', '  - indicators: {}\n  - items:', 'form-indicators forms/評価シート.yaml:32:17 ["source"]'],
    ['key: 番号 }', 'key: 事業番号 }', 'form-column-missing programmes.csv ["事業","事業番号","番号"]'],
  ])('%j → %j', async (from, to, expected) => {
    const [result, ...findings] = await found(changedForm(from, to));
    expect(result).toBe('no form');
    expect(findings.filter((line) => line.startsWith('error'))).toEqual([`error ${expected}`]);
  });

  it.each([
    [
      'costs.csv',
      'A-2,令和6年度',
      'A-9,令和6年度',
      'form-row-orphan costs.csv:5:1 ["費用","事業","番号","A-9",null,["5:1"]]',
    ],
    [
      'programmes.csv',
      '環境課,S1',
      '環境課,S3',
      'form-row-orphan programmes.csv:3:4 ["事業","施策","施策番号","S3","S1",["3:4"]]',
    ],
    ['costs.csv', '令和7年度', '今年', 'form-year-unreadable costs.csv:4:2 ["年度","今年"]'],
    [
      'costs.csv',
      'A-1,令和6年度',
      'A-1,令和5年度',
      'form-row-doubled costs.csv:3:1 ["費用","A-1",2023,"costs.csv:2:1"]',
    ],
    [
      'reviews.csv',
      'A-1,R6,二次',
      'A-1,R6,一次',
      'form-row-doubled reviews.csv:3:1 ["評価","A-1、一次",2024,"reviews.csv:2:1"]',
    ],
  ] as const)('%s: %j → %j leaves the row out', async (file, from, to, expected) => {
    const [result, ...findings] = await found(changedRow(file, from, to));
    expect(result).toBe('form');
    expect(findings.filter((line) => line.startsWith('error'))).toEqual([`error ${expected}`]);
  });

  it('names doubtful cells of one text once', async () => {
    const changes = changedRow('costs.csv', '1150', '約千');
    expect(
      (await found({ ...changes, 'reviews.csv': smallEvaluation['reviews.csv'].replace('約5', '5') })).slice(1),
    ).toEqual(['warning form-not-a-number costs.csv:2:5 ["決算額","約千",["事業費","執行率","不用額"],["2:5"]]']);
  });
});
