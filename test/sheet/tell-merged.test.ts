import { expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const told = (text: string) =>
  composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }]).findings.flatMap((finding) =>
    finding.code === 'values-merged' ? [[finding.severity, finding.facts]] : [],
  );

it('a value merged over the rows of two indicators is told of each row that it did not stand in', () => {
  const text = '指標|R4|R5|目標値（R8）\n救急|19|17|12\n火災|18|^|^\n相談|5|^|9';
  const facts = { over: 'rows', texts: ['17', '12'], cells: ['C3:D3', 'C4'] };
  expect(told(text)).toEqual([['notice', facts]]);
});

it('a value merged over two years is told where it stands', () => {
  const text = '指標|R4|R5|目標値（R8）\n救急|19|<|12\n火災|18|16|10';
  expect(told(text)).toEqual([['warning', { over: 'columns', texts: ['19'], cells: ['B2'] }]]);
});

it('a value merged over the rows of its target and its actual is told where it goes on', () => {
  const text = '指標|区分|R4|R5\n救急|目標|12|15\n^|実績|^|17';
  expect(told(text)).toEqual([['warning', { over: 'roles', texts: ['12'], cells: ['C3'] }]]);
});

it.each([
  ['names, goals and sections', '基本目標|指標|課|R4|R5\n安全|救急|消防課|19|17\n^|火災|^|18|16'],
  ['words over the years', '指標|R4|R5|目標値（R8）\n救急|調査なし|<|12\n火災|－|<|10'],
  ['a last target beside both rows of an indicator', '指標|区分|R4|目標値（R8）\n救急|目標|12|15\n^|実績|11|^'],
  ['a value and the remark beside it', '指標|R4|R5|備考\n救急|19|17|<\n火災|18|16|下がった'],
  ['heads', '指標|実績|<|目標値\n^|R4|R5|^\n救急|19|17|12\n火災|18|16|10'],
])('is said of no other merged cells: %s', (_, text) => {
  expect(told(text)).toEqual([]);
});
