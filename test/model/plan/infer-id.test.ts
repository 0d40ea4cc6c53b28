import { expect, it } from 'vitest';
import { idOfName, inferId, takenIds } from '../../../src/model/plan/infer-id.ts';

it('makes the same id of the same titles, however they are spaced, and another of others', () => {
  const id = inferId(['子育て', '待機児童数'], takenIds());
  expect(id).toMatch(/^k-[0-9a-f]{8}$/);
  expect(inferId(['子 育て', ' 待機児童数'], takenIds())).toBe(id);
  const others = [['子育て'], ['待機児童数', '子育て'], ['子育て待機児童数'], ['子育て', '待機児童']];
  expect(new Set([id, ...others.map((titles) => inferId(titles, takenIds()))]).size).toBe(5);
});

it('numbers those that are taken', () => {
  const id = inferId(['甲'], takenIds());
  expect(inferId(['甲'], takenIds([id]))).toBe(`${id}-2`);
  expect(inferId(['甲'], takenIds([id, `${id}-2`, `${id}-3`]))).toBe(`${id}-4`);
});

it('counts on, so that a list of one name takes no longer than another', () => {
  const taken = takenIds();
  const ids = Array.from({ length: 50_000 }, () => inferId(['甲'], taken));
  expect(new Set(ids).size).toBe(50_000);
  expect(ids.at(-1)).toBe(`${ids[0]}-50000`);
});

it.each([
  ['k-3f2a91c0', 'k-3f2a91c0'],
  ['k-3f2a91c0-12', 'k-3f2a91c0'],
  ['k-3f2a91c0-', undefined],
  ['K01-2', undefined],
  ['k-3f2a91c0-2-3', undefined],
])('tells a number that was only counted: %s', (id, name) => {
  expect(idOfName(id)).toBe(name);
});
