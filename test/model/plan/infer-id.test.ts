import { expect, it } from 'vitest';
import { inferId } from '../../../src/model/plan/infer-id.ts';

it('makes the same id of the same titles, however they are spaced, and another of others', () => {
  const id = inferId(['子育て', '待機児童数'], new Set());
  expect(id).toMatch(/^k-[0-9a-f]{8}$/);
  expect(inferId(['子 育て', ' 待機児童数'], new Set())).toBe(id);
  const others = [['子育て'], ['待機児童数', '子育て'], ['子育て待機児童数'], ['子育て', '待機児童']];
  expect(new Set([id, ...others.map((titles) => inferId(titles, new Set()))]).size).toBe(5);
});

it('numbers those that are taken', () => {
  const id = inferId(['甲'], new Set());
  expect(inferId(['甲'], new Set([id]))).toBe(`${id}-2`);
  expect(inferId(['甲'], new Set([id, `${id}-2`, `${id}-3`]))).toBe(`${id}-4`);
});
