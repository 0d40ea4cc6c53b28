/** What is found in a policy form, and in two editions. */

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../cli/captured-effects.ts';
import { type EvaluationFile, smallEvaluation } from '../../model/form/small-evaluation.ts';
import { smallForm } from '../../model/written-form/small-form.ts';
import { changed, townForm } from '../../model/written-form/town-form.ts';
import type { Raising } from '../raise.ts';
import { composed, settingsWith, workspace } from './inputs.ts';

const form = (at: string, from: string, to: string) =>
  workspace(at, {
    'torikumi.yaml': settingsWith('data: { form: form.yaml }'),
    'form.yaml': smallForm.replace(from, to),
  });

/** A form by a description of one's own, in which one thing is changed. */
const described = (at: string, from: string, to: string) =>
  workspace(at, {
    'torikumi.yaml': settingsWith('data: { form: goals.yaml, formDescription: forms/目標.yaml }'),
    'goals.yaml': townForm.data,
    'forms/目標.yaml': changed(townForm.description, from, to),
  });

export const forms = {
  'form-unknown-key': form('form.yaml:4:1', 'head:', 'heads: 長\nhead:'),
  'form-invalid': form('form.yaml:26:15', 'sdgs: [3, 11]', 'sdgs: [3, 99]'),
  'form-missing-key': form('form.yaml:1:1', 'title: 令和２年度　見本市運営方針\n', ''),
  'form-id-doubled': form('form.yaml:65:9', 'id: k2', 'id: k1'),
  'review-incomplete': form('form.yaml:56:45', ', improvements: 早める。', ''),
  'budget-differs': form('form.yaml:14:68', '（1,200千円）', '（1,300千円）'),
  'budget-unchecked': form('form.yaml:8:3', 'number: 2-1-1, name: 訓練, text', 'number: 2-1-9, name: 訓練, text'),
  'issue-unknown': form('form.yaml:33:13', 'causes: 共働き', 'causes: 共働き【9-1】'),
  'form-too-large': workspace('goals.yaml:1:1', {
    'torikumi.yaml': settingsWith('data: { form: goals.yaml, formDescription: forms/目標.yaml }'),
    'goals.yaml': changed(
      townForm.data,
      '    measures:\n',
      `    measures:\n${Array.from({ length: 500 }, (_, at) => `      - { id: m${at}, text: 取組, value: 1 }\n`).join('')}`,
    ),
    'forms/目標.yaml': changed(
      townForm.description,
      '            rows:\n',
      `            rows:\n${'              - [{ box: text, columns: 2 }, { box: value }]\n'.repeat(99)}`,
    ),
  }),
  'form-grid': described('forms/目標.yaml:55:13', '{ box: reason, columns: 3 }', '{ box: reason, columns: 2 }'),
};

/** 評価シート: one thing changed in the form, or in one of its tables. */
const evaluation = (at: string, from: string, to: string, file: EvaluationFile = 'forms/評価シート.yaml') =>
  workspace(at, {
    'torikumi.yaml': settingsWith('data: { evaluation: forms/評価シート.yaml }'),
    ...smallEvaluation,
    [file]: smallEvaluation[file].replace(from, to),
  });

const rules = (at: string, rule: string) => evaluation(at, 'parts:\n', `rules:\n  - ${rule}\nparts:\n`);

export const evaluations = {
  'form-name-unknown': evaluation('forms/評価シート.yaml:3:7', 'name: 事業名', 'name: 名前'),
  'only-unmatched': {
    ...evaluation('', '', ''),
    command: 'build ./city --out ./out --only 課=消防署 --json',
  },
  'form-condition-unmet': evaluation(
    'forms/評価シート.yaml:30:16',
    '  - heading: 費用',
    '  - when: { 課: 福祉化 }\n    heading: 費用',
  ),
  'form-name-ambiguous': evaluation('forms/評価シート.yaml:27:10', '点数 × 2', '年度 × 2'),
  'form-formula': evaluation('forms/評価シート.yaml:27:21', '点数 × 2', '点数 ×'),
  'form-circle': evaluation('forms/評価シート.yaml:27:10', '点数 × 2', '点数の2倍 × 2'),
  'form-part': evaluation('forms/評価シート.yaml:30:5', '  - heading: 費用\n', '  - heading: 題\n  - heading: 費用\n'),
  'form-indicators': evaluation('forms/評価シート.yaml:32:17', '  - items:', '  - indicators: {}\n  - items:'),
  'form-not-a-number': evaluation('reviews.csv:4:4', '', ''),
  'form-column-missing': evaluation('programmes.csv', 'key: 番号 }', 'key: 事業番号 }'),
  'form-year-unreadable': evaluation('costs.csv:4:2', '令和7年度', '今年', 'costs.csv'),
  'form-total-differs': evaluation(
    'costs.csv:6:4',
    '決算,800,0,0,0,0,0,0\n',
    '決算,800,0,0,0,0,0,0\nA-1,計,,"4,400",2575\n',
    'costs.csv',
  ),
  'form-row-doubled': evaluation('costs.csv:3:1', 'A-1,令和6年度', 'A-1,令和5年度', 'costs.csv'),
  'form-year-gap': evaluation('unit-costs.csv', '令和5年度,7000', '令和4年度,7000', 'unit-costs.csv'),
  'sheet-relation': rules('costs.csv:2:5', '{ that: 決算額 ≦ 1000 }'),
  'sheet-jump': rules('costs.csv:3:5', '{ jump: [決算額], times: 1.2 }'),
  'sheet-check': evaluation('costs.csv:5:5', '決算,800,0,0,0,0,0,0', '決算,800,,0,0,0,0,0', 'costs.csv'),
  'sheet-never': rules('reviews.csv:2:3', '{ never: { 段階: 一次, 意見: よい } }'),
  'sheet-blank': rules('costs.csv:4:5', '{ filled: [決算額] }'),
  'sheet-choice': evaluation('reviews.csv:3:5', '予算現額: { unit: 千円 }', '意見: { choices: [よい, ふつう] }'),
  'sheet-too-long': evaluation('programmes.csv:2:5', '予算現額: { unit: 千円 }', '目的: { limit: 7 }'),
  'form-row-orphan': evaluation('costs.csv:5:1', 'A-2,令和6年度', 'A-9,令和6年度', 'costs.csv'),
};

const list = (rows: string) => `ID,KPI,目標設定\n${rows}`;
const revision = (at: string, lines: string, files = {}, old = 'a-1,人口,5人\n', now = 'a-1,人口,6人\n') =>
  workspace(at, {
    'torikumi.yaml': settingsWith(`data: { list: list.csv }\nrevision: { old: old${lines} }`),
    'list.csv': list(now),
    'old/list.csv': list(old),
    ...files,
  });

async function commit(folder: string): Promise<void> {
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=staff', '-c', 'user.email=staff@example.jp', 'commit', '-qm', 'v1');
  git('tag', 'v1');
}

/** Of the table itself; the commit and its folder stay. */
async function removeObjects(folder: string): Promise<void> {
  await commit(folder);
  const id = execFileSync('git', ['-C', folder, 'rev-parse', 'v1:list.csv'], { encoding: 'utf8' }).trim();
  rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
}

const compared = (at: string, world: World, tag = 'v1', spoil = commit): Raising => ({
  at,
  files: { 'list.csv': list('a-1,人口,5人\n') },
  command: `diff . --git ${tag} --json`.replace('diff .', 'diff ./.'),
  world,
  spoil,
});

export const revisions = {
  'report-not-made': {
    ...revision('torikumi.yaml:5:18', ''),
    command: 'build ./city --out ./out --report list,clean --format html --json',
  },
  'revision-reason-missing': revision('reasons.csv', ', reasons: reasons.csv', {
    'reasons.csv': 'ID,理由\nb-9,誤記\n',
  }),
  'revision-reason-unused': revision('reasons.csv:3:2', ', reasons: reasons.csv', {
    'reasons.csv': 'ID,理由\na-1,統計の改定\nb-9,誤記\n',
  }),
  'revision-tally-differs': revision(
    'torikumi.yaml:5:37',
    ', printedTally: { keep: 1, revise: 1, delete: 0, total: 2 }',
  ),
  'item-unknown': revision('replaces.csv:2:1', ', replaces: replaces.csv', { 'replaces.csv': 'ID,置換\nb-9,a-1\n' }),
  'replaced-unknown': revision('list.csv:2:2', ', replaces: replaces.csv', { 'replaces.csv': 'ID,置換\na-1,b-9\n' }),
  'id-doubled': revision('reasons.csv:3:1', ', reasons: reasons.csv', {
    'reasons.csv': 'ID,理由\na-1,改定\na-1,誤記\n',
  }),
  'old-edition-unusable': revision('torikumi.yaml:5:18', '', { 'old/list.csv': list('a-1,人口,5人\na-1,人口,5人\n') }),
  'old-table-taken': workspace('torikumi.yaml:5:18', {
    'torikumi.yaml': settingsWith('data: { list: 令和6年度.csv }\nrevision: { old: old }'),
    '令和6年度.csv': list('a-1,人口,6人\n'),
    'old/令和5年度.csv': list('a-1,人口,5人\n'),
  }),
  'errata-not-offered': composed('torikumi.yaml:4:18', {
    'torikumi.yaml': settingsWith('revision: { old: old }\nreports: { progress: { formats: [html], trends: none } }'),
    'indicators.csv': 'ID,指標,方向,R4,R5,目標値（R8）\na,相談,増加,1件,2件,3件\n',
    'old/indicators.csv': 'ID,指標,方向,R4,目標値（R8）\na,相談,増加,1件,3件\n',
  }),
  'git-missing': compared('', { git: () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })) }),
  'git-no-repository': {
    at: '',
    files: { 'list.csv': list('a-1,人口,5人\n') },
    command: 'diff ./list.csv --git v1 --json',
  },
  'git-revision-unknown': compared('', {}, 'v9'),
  'git-object-missing': compared('list.csv', {}, 'v1', removeObjects),
  'git-failed': compared('', { git: () => Promise.reject(new Error('fatal: bad object HEAD')) }),
  'editions-differ-in-kind': {
    at: '',
    files: { 'a.csv': list('a,甲,1'), 'form.yaml': smallForm },
    command: 'diff ./a.csv ./form.yaml --json',
  },
  'columns-not-compared': {
    at: '',
    files: {
      'a.csv': '指標ID,指標名,年度（和暦）,値の種類,値,表示\na-1,人口,令和5年度,実績値,5,5人\n',
      'b.csv': 'ID,指標,頁,令和5年度\na-1,人口,3,5人\n',
    },
    command: 'diff ./a.csv ./b.csv --json',
  },
  'years-not-compared': {
    at: '',
    files: {
      'a.csv': 'ID,指標,方向,R4実績,目標値（R8）\na-1,相談,増加,1件,3件\n',
      'b.csv': 'ID,指標,方向,R5実績,目標値（R8）\na-1,相談,増加,2件,3件\n',
    },
    command: 'diff ./a.csv ./b.csv --json',
  },
  'texts-not-compared': {
    at: '',
    files: {
      'a.csv': 'ID,指標,方向,R4実績,目標値（R8）,今後の方向性\na-1,相談,増加,1件,3件,継続\n',
      'b.csv': 'ID,指標,方向,R5実績,目標値（R8）,今後の方向性\na-1,相談,増加,2件,3件,拡充\n',
    },
    command: 'diff ./a.csv ./b.csv --json',
  },
  'edition-unknown': { at: '', files: { 'a.odt': '', 'b.odt': '' }, command: 'diff ./a.odt ./b.odt --json' },
};
