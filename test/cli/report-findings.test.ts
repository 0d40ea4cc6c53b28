import { expect, it } from 'vitest';
import { locate } from '../../src/build/located-finding.ts';
import { reportFindings } from '../../src/cli/report-findings.ts';
import { error, notice, warning } from '../../src/finding/finding.ts';

it('names of files cannot steer the terminal, not even as the second place of a finding', () => {
  const file = 'a\u001b[2J.xlsx';
  const findings = ['B2', 'B3'].map((cell) => error('cell-too-long', { limit: 32_767 }, { file, sheet: 's', cell }));
  const lines: string[] = [];
  reportFindings((line) => lines.push(line), locate(undefined, findings), { language: 'ja', quiet: false });
  expect(lines.join('\n')).toContain('!s!B3');
  expect(lines.join('\n')).not.toContain('\u001b');
});

it('what every row of a column has alike is told once, with its places', () => {
  const rows = [2, 3, 4, 5, 6, 7, 8];
  const place = (line: number) => ({ file: 'a.csv', line });
  const findings = rows.flatMap((line) => [
    warning('unit-differs', { unit: '円', expected: '人', text: `${line}円`, column: '決算' }, place(line)),
    warning('unit-differs', { unit: '円', expected: '人', text: `${line}円`, column: `R${line}実績` }, place(line)),
    notice('decimals-mixed', { name: `指標${line}`, texts: ['1', '1.5'] }, place(line)),
    warning('row-of-words', { name: `指標${line}`, texts: [`${line}月`] }, place(line)),
    warning('period-after-column', { text: `1（R${line}.9）`, column: 'R1' }, place(line)),
    warning('jump-tenfold', { name: `指標${line}`, from: '1', to: `${line}0`, year: 'R5' }, place(line)),
  ]);
  const lines: string[] = [];
  reportFindings((line) => lines.push(line), locate(undefined, findings), { language: 'ja', quiet: false });
  const told = lines.filter((line) => /^(?:警告|お知らせ)/.test(line)).map((line) => /「[^」]*」/.exec(line)?.[0]);
  const joined = ['「指標2」', '「R1」', '「指標2」', '「指標2」'];
  expect(told.toSorted()).toEqual(['「決算」', ...rows.map((line) => `「R${line}実績」`), ...joined].toSorted());
  expect(lines.filter((line) => line.includes('同じこと'))).toHaveLength(5);
});
