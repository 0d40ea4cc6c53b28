/** うち, 再掲, 内数: no more than what they are a part of. */

import { describe, expect, it } from 'vitest';
import { checkSmallTable, messagesOf } from './small-table.ts';

const codesOf = (...lines: readonly string[]) => checkSmallTable('', ...lines).map(({ code }) => code);

describe('a part of a line', () => {
  it('that is more than the line is told at its cell', () => {
    expect(messagesOf('', '区分|4年度|5年度', '総数|90|80', '市税|500|600', '　うち個人|300|650')).toEqual([
      '警告 t:4:3 「うち個人　5年度」 650 が、その全体の「市税　5年度」 600 より大きくなっています',
    ]);
  });

  it('in a column of its own is one as well', () => {
    expect(messagesOf('', '款|予算額|うち一般財源', '民生費|500|510', '教育費|400|100')).toEqual([
      '警告 t:2:3 「民生費　うち一般財源」 510 が、その全体の「民生費　予算額」 500 より大きくなっています',
    ]);
  });

  it.each([
    ['as much as the whole', '市税|500', 'うち個人|500'],
    ['of a total further above', '総数|500', '　男|300', '　女|200', '　うち65歳以上|250'],
    ['beside it', '市税|500', '（参考）滞納分|650'],
    ['kept apart', '市税|500', '繰入金（別掲）|650'],
    ['of what is not known', '市税|－', 'うち個人|650'],
    ['of a loss', '差引|△500', 'うち基金|100'],
    ['of another unit', '事業費|500千円', 'うち職員|650人'],
  ])('%s: nothing is told', (_, ...rows) => {
    expect(codesOf('区分|5年度', ...rows)).not.toContain('parts-exceed-whole');
  });
});

describe('parts together', () => {
  it('that make up the whole elsewhere are told where they are more', () => {
    expect(messagesOf('', '区分|4年度|5年度', '利用者|100|120', 'うち男|60|80', 'うち女|40|60')).toEqual([
      '警告 t:3:3 「うち男　5年度」、「うち女　5年度」の計 140 が、その全体の「利用者　5年度」 120 より大きくなっています',
    ]);
  });

  it('may overlap where they never do', () => {
    expect(codesOf('区分|4年度|5年度', '利用者|100|120', 'うち女性|60|80', 'うち高齢者|50|60')).toEqual([]);
  });
});
