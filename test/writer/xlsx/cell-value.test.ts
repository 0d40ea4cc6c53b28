import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { cellAt, formula } from '../../../src/document/formula.ts';
import { excelValue } from '../../../src/writer/xlsx/cell-value.ts';
import { collectRuns } from '../../../src/writer/xlsx/text-runs.ts';
import { replaced } from '../redline-document.ts';
import { format, theme } from '../sample-document.ts';

const live = formula`${cellAt('a')}`;
const resolve = () => 'A1';
const noFont = () => ({ name: '', size: 9 });

it('a redline is text, whatever its cell would be', () => {
  const runs = collectRuns(h('td', ...replaced('6,166', '6,227'), '千円').children, theme);
  const text = '［削除：6,166］［追加：6,227］千円';
  const number = { type: 'number', value: '6227', format: format('千円') } as const;
  for (const cell of [undefined, number, { ...number, formula: live }, { type: 'text', formula: live } as const]) {
    const value = excelValue({ cell, runs }, resolve, noFont);
    const written = (value as { readonly rich: readonly { readonly text: string }[] }).rich;
    expect(written.map((run) => run.text).join('')).toBe(text);
  }
  const plain = collectRuns(h('td', '6,227千円').children, theme);
  expect(excelValue({ cell: number, runs: plain }, resolve, noFont)).toBe(6227);
});

it('is the result alone where its formula cannot stand', () => {
  const number = { type: 'number', value: '6227', format: format('千円'), formula: live } as const;
  const text = { type: 'text', formula: live } as const;
  const missing = { type: 'missing', reason: 'blank', formula: live, format: format('千円') } as const;
  const runs = collectRuns(h('td', '－').children, theme);
  const values = [number, text, missing].map((cell) => excelValue({ cell, runs }, () => undefined, noFont));
  expect(values).toEqual([6227, '－', '－']);
  expect(excelValue({ cell: number, runs }, resolve, noFont)).toMatchObject({ formula: 'A1', result: 6227 });
});
