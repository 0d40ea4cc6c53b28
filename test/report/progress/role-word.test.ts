import { describe, expect, it } from 'vitest';
import type { ValueRole } from '../../../src/model/head/value-role.ts';
import type { ValueColumn } from '../../../src/model/plan/plan.ts';
import { roleWordOf, sharedRoleWord } from '../../../src/report/progress/role-word.ts';

const configured = (heads: 'own' | 'years') => ({ reports: { progress: { heads } } });
const column = (role: ValueRole, head: string) => ({ role, head }) as ValueColumn;

describe('the word for a value', () => {
  it.each([
    ['target', '31年度（目標数値）', '目標数値'],
    ['target', '最終目標（R7）', '最終目標'],
    ['target', 'R7', '目標値'],
    ['baseline', '現状値(計画策定時）', '現状値'],
    ['baseline', '26年度（基準値）', '基準値'],
    ['baseline', '計画策定時', '基準値'],
    ['actual', 'R5 実績数', '実績数'],
    ['actual', '令和５年度実績', '実績'],
    ['actual', '28年度', '実績値'],
    ['plan', 'R5計画', '計画値'],
  ] as const)('of a %s under 「%s」 is %s', (role, head, word) => {
    expect(roleWordOf(column(role, head), configured('own'))).toBe(word);
  });

  it('is ours where the workspace asks for heads of one style', () => {
    expect(roleWordOf(column('target', '目標数値'), configured('years'))).toBe('目標値');
  });

  it('is that of all columns only where they have the same', () => {
    const shared = (...heads: readonly string[]) =>
      sharedRoleWord(
        'target',
        heads.map((head) => column('target', head)),
        configured('own'),
      );
    expect(shared('R6目標', 'R7目標')).toBe('目標');
    expect(shared('R6目標', 'R7目標数値')).toBe('目標値');
    expect(shared()).toBe('目標値');
  });
});
