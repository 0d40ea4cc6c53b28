import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainReason, reasonWords } from '../../../src/model/formula/undefined-reason.ts';

test('a legend names the reason in words', () => {
  expect(explainReason('baseline-missing')).toBe('基準値なし');
  expect(explainReason('target-zero')).toBe('目標値が0');
});

test('docs/metrics.md lists every reason', () => {
  const documented = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8');
  const reasons = Object.keys(reasonWords);
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter((reason) => !documented.includes(`\`${reason}\``))).toEqual([]);
  expect(new Set(Object.values(reasonWords)).size).toBe(reasons.length);
});
