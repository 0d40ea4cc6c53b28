/** What is found in `torikumi.yaml`, and in how workspaces are named. */

import { setting, settingsWith, workspace } from './inputs.ts';

const list = {
  'torikumi.yaml': settingsWith('data: { list: list.csv }'),
  'list.csv': 'ID,KPI,目標設定\na,甲,1\n',
};

export const configuration = {
  'config-unknown-key': setting('torikumi.yaml:4:1', 'plans: {}'),
  'config-invalid': setting('torikumi.yaml:4:17', 'limits: { jump: 1 }'),
  'config-missing-key': workspace('torikumi.yaml:3:1', {
    'torikumi.yaml': 'organization: 市\nplan: { title: 計画 }\ndocument: {}\n',
  }),
  'report-column-unknown': setting('torikumi.yaml:4:40', 'reports: { progress: { columns: [name, 予算] } }'),
  'report-column-empty': setting('torikumi.yaml:4:40', 'reports: { progress: { columns: [name, ownRating] } }'),
  'mapping-column-unknown': setting('torikumi.yaml:4:24', 'data: { columns: { 実績: 実績値 } }'),
  'mapping-head-unknown': setting('torikumi.yaml:4:15', 'data: { head: 9 }'),
  'mapping-row-unknown': setting('torikumi.yaml:4:21', 'data: { rows: { 合計: 使わない } }'),
  'mapping-item-unknown': setting('torikumi.yaml:4:22', 'data: { items: { 見学: 増加 } }'),
  'mapping-items-contradict': setting(
    'torikumi.yaml:4:37',
    'data: { items: { 相談件数: 減少, 相談件数、来館: 増加 } }',
  ),
  'mapping-item-differs': setting('indicators.csv:2:2', 'data: { items: { 相談件数: 減少 } }'),
  'placeholder-left': workspace('torikumi.yaml:1:15', {
    'torikumi.yaml': 'organization: （団体名）\nplan: { title: 計画 }\ndocument: { date: 2024-08-01 }\n',
    'indicators.csv': '指標,方向,R5,目標値（R8）\n相談,増加,1件,2件\n',
  }),
  'reading-without-table': workspace('', list, { command: 'check ./city --reading ./reading.html --json' }),
  'reading-of-several': { at: '', files: {}, command: 'check ./city ./town --reading ./reading.html --json' },
  'table-name-doubled': {
    at: '',
    facts: { name: '指標.csv', path: 'b/指標.csv' },
    files: { 'a/指標.csv': '指標,R5\n', 'b/指標.csv': '指標,R5\n' },
    command: 'init ./city --from ./a/指標.csv ./b/指標.csv',
  },
  'workspace-missing': { at: '', files: {}, command: 'check ./city --quick --json' },
  'workspace-doubled': {
    at: '',
    files: { 'a/city/torikumi.yaml': '', 'b/city/torikumi.yaml': '' },
    command: 'build ./a/city ./b/city --out ./out --json',
  },
  'workspace-name-unusable': {
    at: '',
    files: { 'manifest.json/torikumi.yaml': '' },
    command: 'build ./manifest.json --out ./out --json',
  },
  'indicators-missing': workspace('torikumi.yaml', {}),
  'plan-missing': workspace('', list, { command: 'metrics ./city', facts: {} }),
};
