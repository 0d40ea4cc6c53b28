import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: layOut(text), findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return {
    rows: rows.map((cells) => cells.map((cell) => cell.text).join('|')),
    told: findings.flatMap(({ code, facts }) => (code === 'column-of-two' ? [facts] : [])),
  };
};

describe('two values in a cell', () => {
  it.each([
    ['実績/目標', '実績|目標'],
    ['目標値／実績値', '目標値|実績値'],
    ['計画 ・ 実績', '計画|実績'],
    ['R6（実績／目標）', 'R6（実績）|R6（目標）'],
    ['令和6年度 目標/実績', '令和6年度 目標|令和6年度 実績'],
    ['目標値/実績値（R6）', '目標値（R6）|実績値（R6）'],
  ])('are two columns below %s', (head, heads) => {
    const { rows, told } = read(`指標|${head}|目標値（R8）\n講座|12/15|20\n受診率|－ ／ 80%|90%\n会議||3`);
    expect(rows).toEqual([`指標|${heads}|目標値（R8）`, '講座|12|15|20', '受診率|－|80%|90%', '会議|||3']);
    expect(told).toEqual([{ header: head, heads: heads.split('|'), by: 'slash' }]);
  });

  it.each([
    ['進捗（実績/目標）', '進捗（実績）|進捗（目標）'],
    ['進捗', '進捗（実績）|進捗（目標）'],
    ['達成状況（令和6年度）', '達成状況（令和6年度実績）|達成状況（令和6年度目標）'],
  ])('are an actual and a target below %s, where some are missing', (head, heads) => {
    const { rows, told } = read(`指標|${head}|目標値（R8）\n講座|12/15|20\n会議|－|3\n相談|集計中/10|9\n祭り||1`);
    expect(rows).toEqual([
      `指標|${heads}|目標値（R8）`,
      '講座|12|15|20',
      '会議|－|－|3',
      '相談|集計中|10|9',
      '祭り|||1',
    ]);
    expect(told).toEqual([{ header: head, heads: heads.split('|'), by: 'slash' }]);
  });

  it.each([
    ['進捗', '－'],
    ['進捗', '順調'],
    ['進捗（課題）', '12/15'],
    ['進捗率', '12/15'],
    ['進捗|R6実績', '12/15|3'],
  ])('are none below %s with %s', (head, cell) => {
    const { rows, told } = read(`指標|${head}|目標値（R8）\n講座|${cell}|20\n会議|${cell}|9`);
    expect(rows[0]).toBe(`指標|${head}|目標値（R8）`);
    expect(told).toEqual([]);
  });

  it.each([
    ['現状値→目標値', '現状値|目標値'],
    ['基準値（R2）→目標値（R7）', '基準値（R2）|目標値（R7）'],
    ['現状（R5）⇒目標（R10）', '現状（R5）|目標（R10）'],
    ['現状値→目標値（R8）', '現状値|目標値（R8）'],
    ['R2現状値 ➡ R8目標値', 'R2現状値|R8目標値'],
    ['策定時→目標値', '策定時|目標値'],
    ['令和2年度→令和7年度', '令和2年度|令和7年度'],
    ['目標値（変更前→変更後）', '目標値（変更前）|目標値（変更後）'],
  ])('are parted by the arrow that parts their heads: %s', (head, heads) => {
    const cells = ['50%→60%', '30⇒40件', 'H26=70件->H30=200件', '30人から20人', '未策定→策定', '4547ha→おおむね解消'];
    const { rows, told } = read(`指標|${head}\n${[...cells, '拡充', '－'].map((cell) => `甲|${cell}`).join('\n')}`);
    const ends = ['50%|60%', '30件|40件', 'H26=70件|H30=200件', '30人|20人', '未策定|策定', '4547ha|おおむね解消'];
    expect(rows).toEqual([`指標|${heads}`, ...[...ends, '|拡充', '－|－'].map((texts) => `甲|${texts}`)]);
    expect(told).toEqual([{ header: head, heads: heads.split('|'), by: 'arrow' }]);
  });

  it.each([
    ['現状値→目標値', '100'],
    ['現状値→目標値', '50→55→60'],
    ['目標の方向（増加→減少）', '50→60'],
    ['現状の課題→目標', '50→60'],
    ['目標値（R8）', '50→60'],
  ])('stay in one cell below %s with %s', (head, cell) => {
    const { rows } = read(`指標|${head}\n甲|50→60\n乙|${cell}`);
    expect(rows).toEqual([`指標|${head}`, '甲|50→60', `乙|${cell}`]);
  });

  it.each(['R5実績値（目標値）', 'R5目標（実績）', '令和5年度計画（実績）'])(
    'may be parted by the brackets that their heads have: %s',
    (head) => {
      const heads = [head.replace(/（.*$/, ''), head.replace(/(?:実績|目標|計画)値?（(.*)）$/, '$1')];
      const { rows, told } = read(`指標|${head}|R8目標\n講座|1,240（1,200）|20\n相談|－|9\n会議|3回 (4回)|5`);
      expect(rows).toEqual([`指標|${heads.join('|')}|R8目標`, '講座|1,240|1,200|20', '相談|－|－|9', '会議|3回|4回|5']);
      expect(told).toEqual([{ header: head, heads, by: 'brackets' }]);
    },
  );

  it.each([
    ['R5実績（目標）', '12', '5（4）'],
    ['R5実績（見込）', '12（10）', '5（4）'],
    ['R5実績（目標）', '12人（うち女性3人）', '5（4）'],
  ])('stay in one cell where brackets may say something else: %s over %s', (head, one, other) => {
    expect(read(`指標|${head}|R8目標\n講座|${one}|20\n相談|${other}|9`).rows[0]).toBe(`指標|${head}|R8目標`);
  });

  it('may be parted by an arrow, as their heads are', () => {
    const { rows, told } = read('指標|R5（目標→実績）|進捗\n講座|40→42|3→4\n相談|－|5→6');
    expect(rows).toEqual(['指標|R5（目標）|R5（実績）|進捗', '講座|40|42|3→4', '相談|－|－|5→6']);
    expect(told).toHaveLength(1);
  });

  it('share the unit behind the second', () => {
    expect(
      read('指標|実績/目標|目標値（R8）\n受診率|75 / 80％|90％\n利用|1,200/1,500人（延べ）|9人').rows.slice(1),
    ).toEqual(['受診率|75％|80％|90％', '利用|1,200|1,500人（延べ）|9人']);
  });

  it.each([
    ['実績/目標', '12'],
    ['実績/目標', '12/15/80%'],
    ['実績/目標', '順調/15'],
    ['実績/目標/達成率', '12/15'],
    ['実績', '12/15'],
    ['実績/実績', '12/15'],
    ['実績／目標差', '12/15'],
    ['実績/目標', ''],
  ])('stay as they are below %s where one cell says %s', (head, cell) => {
    const { rows, told } = read(`指標|${head}|目標値（R8）\n講座|${cell}|20\n会議|${cell === '' ? '' : '3/4'}|9`);
    expect(rows[0]).toBe(`指標|${head}|目標値（R8）`);
    expect(told).toEqual([]);
  });
});

describe('a head over a year and a value', () => {
  it.each([
    ['2018年|30人', '当初値の年度|当初値'],
    ['30人|H30年度', '当初値|当初値の年度'],
    ['平成30年3月|30人', '当初値の年度|当初値'],
    ['20人|30人', '当初値|'],
  ])('over %s is two heads: %s', (cells, heads) => {
    const { rows } = read(`指標|当初値|<|R5実績|目標値（R8）\n就農者数|${cells}|35人|40人`);
    expect(rows[0]).toBe(`指標|${heads}|R5実績|目標値（R8）`);
  });
});
