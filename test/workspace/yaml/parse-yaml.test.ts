import { describe, expect, it, vi } from 'vitest';
import { parseYaml } from '../../../src/workspace/yaml/parse-yaml.ts';

const told = (text: string) =>
  parseYaml('a.yaml', text).findings.map(({ severity, facts, place }) => {
    const problem = facts && 'problem' in facts ? facts.problem : '';
    return `${severity} ${problem} ${place?.line}:${place?.column}`;
  });

describe('a key', () => {
  it.each([
    ['a list', 'title: 計画\n[x, y]: 値\n', ['error NON_STRING_KEY 2:1']],
    ['a map', 'title: 計画\n? { x: 1 }\n: 値\n', ['error NON_STRING_KEY 2:3']],
    ['an alias', 'title: &a 計画\n*a : 値\n', ['error NON_STRING_KEY 2:1']],
    ['the same twice', 'title: 計画\ntitle: 別\n', ['error DUPLICATE_KEY 2:1']],
  ])('that is %s is an error at its place', (_, text, expected) => {
    const warned = vi.spyOn(process, 'emitWarning');
    expect(told(text)).toEqual(expected);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it('may be a number or a truth', () => {
    expect(told('1: a\ntrue: b\n')).toEqual([]);
  });
});

describe('a nesting', () => {
  it.each([
    ['lists', (depth: number) => '['.repeat(depth)],
    ['lists that nobody closes', (depth: number) => `a: ${'[ '.repeat(depth)}`],
    ['lines', (depth: number) => `${'- '.repeat(depth)}x`],
    ['maps', (depth: number) => '{a: '.repeat(depth)],
    ['keys', (depth: number) => `${'? '.repeat(depth)}x`],
  ])('of %s is refused before it is gone through', (_, text) => {
    expect(told(text(200_000))).toEqual([expect.stringMatching(/^error RESOURCE_EXHAUSTION 1:\d{3}$/)]);
  });
});
