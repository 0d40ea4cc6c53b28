import { describe, expect, it } from 'vitest';
import { isPrivate, publicForm } from '../../../src/model/form/public-form.ts';
import { formOf } from './make-form.ts';

const hidden = 'fields: { 課: { public: false }, 評価.意見: { public: false }, 決算額: { public: false } }\n';
const own = (more: string) => formOf(`${hidden}${more}`);
const partsOf = (parts: string) => publicForm(own(`parts: [${parts}]`)).parts;

describe('what is not for the public', () => {
  const form = own(
    'picks: { 点数: { of: 評価, value: 点, where: {} }, 声: { of: 評価, value: [点, 意見], where: {} } }\nfigures: { 二倍: { formula: 決算額 × 2 }, 費用の二倍: { formula: 費用.決算額 × 2 }, 四倍: { formula: 二倍 × 2 }, 予算の二倍: { formula: 予算額 × 2 } }',
  );
  it.each([
    ['課', undefined, true],
    ['目的', undefined, false],
    ['意見', undefined, false],
    ['意見', '評価', true],
    ['評価.意見', undefined, true],
    ['評価.点', undefined, false],
    ['費用.決算額', undefined, true],
    ['決算額', '費用', true],
    ['予算額', '費用', false],
    ['点数', undefined, false],
    ['声', undefined, true],
    ['声', '評価', false],
    ['二倍', undefined, true],
    ['費用の二倍', undefined, true],
    ['四倍', undefined, false],
    ['予算の二倍', undefined, false],
    ['ない名前', undefined, false],
  ])('%s of %s: %s', (name, of, expected) => {
    expect(isPrivate(form, name, of)).toBe(expected);
  });

  it('is left out of boxes, and rows and parts that are left empty go with it', () => {
    expect(
      partsOf('{ boxes: [[課, 目的], 課, 目的, [{ box: 課 }], [{ blank: 欄 }, { box: 目的 }]] }, { boxes: [課] }'),
    ).toMatchObject([{ boxes: [['目的'], ['目的'], [{ blank: '欄' }, { box: '目的' }]] }]);
  });

  it('is left out of years', () => {
    expect(partsOf('{ years: { rows: [決算額, 予算額, { row: 決算額 }], kind: 区分, heads: 項目 } }')).toMatchObject([
      { years: { rows: ['予算額'], kind: '区分', heads: '項目' } },
    ]);
    expect(partsOf('{ years: { rows: [決算額] } }')).toEqual([]);
    const [part] = partsOf('{ years: { rows: [予算額], kind: 課 } }');
    expect(part?.years).toEqual({ rows: ['予算額'] });
  });

  it('is left out of tables, with its totals', () => {
    expect(
      partsOf(
        '{ items: { of: 評価, columns: [点, 意見], totals: [点, 意見] } }, { items: { of: 評価, columns: [意見] } }',
      ),
    ).toMatchObject([{ items: { of: '評価', columns: ['点'], totals: ['点'] } }]);
  });

  it('is left out of charts', () => {
    expect(
      partsOf('{ stack: { title: 図, rows: [予算額, 決算額] } }, { stack: { title: 図, rows: [決算額] } }'),
    ).toMatchObject([{ stack: { title: '図', rows: ['予算額'] } }]);
  });

  it('is left out of what stands in front', () => {
    const front = (text: string) => publicForm(own(`front: ${text}`)).front;
    expect(
      front(
        '{ guide: [a], tallies: [課, 目的], sums: { by: 施策, columns: [決算額, 予算額] }, moves: { columns: [課, 目的] } }',
      ),
    ).toMatchObject({
      ...{ guide: ['a'], tallies: ['目的'], sums: { by: ['施策'], columns: ['予算額'] }, moves: { columns: ['目的'] } },
    });
    expect(front('{ sums: { by: [施策, 課], columns: [予算額] }, ranking: { by: 決算額 } }')).toMatchObject({
      sums: undefined,
      ranking: undefined,
    });
    expect(front('{ ranking: { by: 予算額, columns: [課, 目的] }, changes: { from: 目的, to: 番号 } }')).toMatchObject({
      ...{ ranking: { by: '予算額', columns: ['目的'] }, changes: { from: '目的', to: '番号' } },
    });
    expect(front('{ changes: { from: 課, to: 番号 } }')).toMatchObject({ changes: undefined });
    expect(front('{ changes: { from: 番号, to: 課 } }')).toMatchObject({ changes: undefined });
    expect(front('{ list: { columns: [課, 目的, 予算額], by: 課, totals: [予算額, 決算額] } }')).toMatchObject({
      list: { columns: ['目的', '予算額'], by: undefined, totals: ['予算額'] },
    });
    expect(front('{ list: { columns: [課], by: 目的 } }')).toMatchObject({
      list: { columns: [], by: '目的', totals: undefined },
    });
    expect(front('{ excluded: { of: 評価, columns: [意見, 点] } }')).toMatchObject({
      excluded: { of: '評価', columns: ['点'] },
    });
    expect(front('{ excluded: { of: 評価, columns: [意見] } }')).toMatchObject({ excluded: undefined });
    expect(front('{ guide: [a] }')).toMatchObject({
      excluded: undefined,
      tallies: undefined,
      list: undefined,
      moves: undefined,
    });
  });

  it('calls a sheet by its key where its name is not for the public', () => {
    expect(publicForm(formOf('fields: { 事業名: { public: false } }')).nameColumn).toBe('番号');
    expect(publicForm(own('')).nameColumn).toBe('事業名');
  });

  it('is made once of a form, which is said to be public', () => {
    const form = own('');
    expect(publicForm(form)).toBe(publicForm(form));
    expect([publicForm(form).isPublic, form.isPublic, publicForm(form).front]).toEqual([true, undefined, undefined]);
  });
});
