import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value, findings } = composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }]);
  return {
    names: value?.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')) ?? [],
    costs: findings.flatMap(({ code, facts }) =>
      code === 'rows-left-out' ? [(facts as { costs: unknown }).costs] : [],
    ),
  };
};

const head = '指標|単位|R4実績|R5実績|R8目標\n受診率|％|45|46|55';

describe('rows of costs among indicators', () => {
  it.each([
    '事業費|千円|900|950|',
    '人件費（千円）||900|950|－',
    '① 総コスト（A＋B）|千円|900|950|',
    'うち一般財源|千円|900|950|',
    '国庫支出金|千円|900|950|',
    '決算額|千円|900|950|',
  ])('are left out, which is said: %s', (row) => {
    const { names, costs } = read(`${head}\n${row}`);
    expect(names).toEqual(['受診率|％|45|46|55']);
    expect(costs).toEqual([['A3']]);
  });

  it.each(['人件費|百万円|900|950|800', '道路の事業費|千円|900|950|', '市債残高|億円|90|95|', '会議の費用|円|90|95|'])(
    'that tell what is to be reached, or of what, stay: %s',
    (row) => {
      expect(read(`${head}\n${row}`).names).toHaveLength(2);
    },
  );

  it('are all that is grouped so, whatever it is called and aims at', () => {
    const text =
      '区分|指標|単位|R4実績|R5実績|R8目標\n成果|受診率|％|45|46|55\nコスト|従事する職員|人|3|3|3\n|国・県|千円|20|21|\n活動|教室|回|5|6|8';
    const { names, costs } = read(text);
    expect(names).toEqual(['成果|受診率|％|45|46|55', '活動|教室|回|5|6|8']);
    expect(costs).toEqual([['B3:B4']]);
  });

  it('stay where the table tells of nothing else', () => {
    const { names } = read('項目|単位|R4実績|R5実績\n事業費|千円|900|950\n人件費|千円|300|310');
    expect(names).toHaveLength(2);
  });
});
