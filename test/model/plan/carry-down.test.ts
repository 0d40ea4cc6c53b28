import { describe, expect, it } from 'vitest';
import { carryDown, type Position } from '../../../src/model/plan/carry-down.ts';

/** `基本目標/基本方針/全体計画/頁/施策` of rows below each other, where the last ends up; `-` for none. */
function last(...rows: readonly string[]): string {
  const position = rows.reduce<Position | undefined>((above, row) => {
    const [goal = '', policy = '', project = '', page = '', measure = ''] = row.split('/');
    return carryDown(above, { goal, policy, measure, project, page });
  }, undefined);
  const { goal = '', policy = '-', project = '-', page = '', measure = '' } = position ?? {};
  return [goal, policy, project, page, ...(measure === '' ? [] : [measure])].join('/');
}

describe('a blank cell', () => {
  it.each([
    ['repeats the ones above, all of them', ['甲/一/ア/5', '///'], '甲/一/ア/5'],
    ['repeats none of another goal', ['甲/一/ア/5', '乙///'], '乙/-/-/'],
    ['beside a goal that comes again is none', ['甲/一/ア/5', '甲///'], '甲/-/-/'],
    ['repeats what is above the level that is written', ['甲/一/ア/5', '/二//'], '甲/二//'],
    ['of a project beside a policy that comes again is none', ['甲/一/ア/5', '/一//'], '甲/一//'],
    ['repeats the policy of a new project, but not its page', ['甲/一/ア/5', '//イ/'], '甲/一/イ/'],
    ['repeats the page of a project that comes again', ['甲/一/ア/5', '//ア/'], '甲/一/ア/5'],
    ['does not mind width and space', ['甲1/一/ア1/5', '甲１/一/ア １/'], '甲１/一/ア １/5'],
    ['over a project without a policy is a policy without title', ['甲///', '//ア/'], '甲//ア/'],
    ['of the first row is none', ['///'], '/-/-/'],
    ['repeats the page among targets of a goal', ['甲///5', '///'], '甲/-/-/5'],
    ['repeats the page of a target not below it', ['甲///5', '/一//'], '甲/一//'],
    ['gives way to a page that is written', ['甲/一/ア/5', '///6'], '甲/一/ア/6'],
    ['repeats the 施策 above', ['甲/一///い', '///'], '甲/一///い'],
    ['repeats the 施策 of a new project', ['甲/一/ア//い', '//イ/'], '甲/一/イ//い'],
    ['repeats no 施策 of another policy', ['甲/一///い', '/二//'], '甲/二//'],
    ['repeats no 施策 beside a policy that comes again', ['甲/一///い', '/一//'], '甲/一//'],
    ['repeats no 施策 of another goal', ['甲/一///い', '乙/一//'], '乙/一//'],
    ['repeats no 施策 under a goal', ['甲////い', '///'], '甲/-/-/'],
    ['gives way to a 施策 that is written', ['甲/一/ア//い', '////ろ'], '甲/一/ア//ろ'],
    ['repeats the project two rows above', ['甲/一/ア/5', '///', '///'], '甲/一/ア/5'],
  ])('%s', (_, rows, expected) => {
    expect(last(...rows)).toBe(expected);
  });
});
