import { expect, it } from 'vitest';
import { checkSmallTable, messagesOf } from './small-table.ts';

it('gives one notice for all that rounding may explain', () => {
  const found = checkSmallTable(
    '（単位：百万円）',
    '区分|予算額|決算額',
    '民生費|334|300',
    '教育費|334|301',
    '計|667|602',
  );
  expect(found).toMatchObject([
    { code: 'figures-rounded', severity: 'notice', facts: { count: 2, printed: '667', computed: '668' } },
  ]);
});

it('says where a column is worked out otherwise than its head says, once', () => {
  const found = messagesOf('', '区分|5年度|4年度|増減', '一|120|100|7', '二|90|80|8', '三|70|10|9', '四|60|20|5');
  expect(found).toEqual([
    'お知らせ t:2:4 「増減」は「一　5年度－一　4年度」のように計算した値とほとんど合いません（4 か所のうち合うのは 0 か所）',
  ]);
});

it('names a given figure that several others contradict', () => {
  const found = checkSmallTable('', '款|5年度|4年度|増減', '一|120|100|20', '二|95|80|10', '計|210|180|30');
  expect(found).toMatchObject([
    { code: 'figure-contradicted', facts: { printed: '95', computed: '90' }, place: { line: 3, column: 2 } },
  ]);
});

it('reads R3年度 as a year and compares what follows from it', () => {
  const found = checkSmallTable('', '会計名|R3年度|R2年度|増減額|伸び率', '介護|1,192,766|1,075,892|116,874|10.92%');
  expect(found).toMatchObject([{ code: 'figure-miscomputed', facts: { printed: '10.92%', computed: '10.86' } }]);
});
