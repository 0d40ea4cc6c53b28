import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { excelValue } from '../../../src/writer/xlsx/cell-value.ts';
import { collectRuns } from '../../../src/writer/xlsx/text-runs.ts';
import { replaced } from '../redline-document.ts';
import { format, theme } from '../sample-document.ts';

const resolve = (formula: string) => formula;
const noFont = () => ({});

it('a redline is text, whatever its cell would be', () => {
  const runs = collectRuns(h('td', ...replaced('6,166', '6,227'), '千円').children, theme);
  const text = '［削除：6,166］［追加：6,227］千円';
  const number = { type: 'number', value: '6227', format: format('千円') } as const;
  for (const cell of [undefined, number, { ...number, formula: '{a}' }, { type: 'text', formula: '{a}' } as const]) {
    const value = excelValue({ cell, runs }, resolve, noFont);
    const written = (value as { readonly richText: readonly { readonly text: string }[] }).richText;
    expect(written.map((run) => run.text).join('')).toBe(text);
  }
  const plain = collectRuns(h('td', '6,227千円').children, theme);
  expect(excelValue({ cell: number, runs: plain }, resolve, noFont)).toBe(6227);
});
