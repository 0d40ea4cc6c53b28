import { expect, it } from 'vitest';
import { locateFindings, reportFindings } from '../../src/cli/report-findings.ts';
import { error } from '../../src/finding/finding.ts';

it('names of files cannot steer the terminal, not even as the second place of a finding', () => {
  const file = 'a\u001b[2J.xlsx';
  const findings = ['B2', 'B3'].map((cell) => error('cell-too-long', { limit: 32_767 }, { file, sheet: 's', cell }));
  const lines: string[] = [];
  reportFindings((line) => lines.push(line), locateFindings(findings), 'ja');
  expect(lines.join('\n')).toContain('!s!B3');
  expect(lines.join('\n')).not.toContain('\u001b');
});
