import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainReason } from '../../src/metrics/explain-reason.ts';
import type { UndefinedReason } from '../../src/metrics/metrics.ts';

test('a legend names the reason in words', () => {
  expect(explainReason('baseline-missing')).toBe('基準値なし');
  expect(explainReason('target-zero')).toBe('目標値が0');
});

test('docs/metrics.md lists every reason', () => {
  const source = readFileSync(new URL('../../src/metrics/metrics.ts', import.meta.url), 'utf8');
  const documented = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
  const declared = /type UndefinedReason =([^;]*);/.exec(source)?.[1] ?? '';
  const reasons = [...declared.matchAll(/'([^']+)'/g)].map(([, reason]) => reason as UndefinedReason);
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter((reason) => !documented.includes(`\`${reason}\``))).toEqual([]);
  expect(new Set(reasons.map(explainReason)).size).toBe(reasons.length);
});
