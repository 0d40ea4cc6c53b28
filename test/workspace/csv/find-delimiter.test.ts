import { describe, expect, it } from 'vitest';
import { findDelimiter } from '../../../src/workspace/csv/find-delimiter.ts';

const of = (text: string, path = 'a.csv') => findDelimiter(path, text).delimiter;

describe('what parts the cells', () => {
  it.each([
    ['commas', '指標名,単位,目標値\n来館者数,人,"1,200"\n', ','],
    ['tabs under the name of a CSV', '指標名\t単位\t目標値\n来館者数\t人\t1200\n', '\t'],
    ['tabs around numbers with commas', '指標名\t単位\t目標値\n甲\t人\t1,200\n乙\t人\t2,300\n丙\t人\t3,400\n', '\t'],
    ['tabs around quotes', '指標名\t目標値\n甲\t"1,200"\n"乙\n丙"\t"2,300"\n', '\t'],
    ['semicolons', '指標名;単位;目標値\n来館者数;人;12,5\n', ';'],
    ['commas below a title', '第1表\n\n指標名,目標値\n甲;乙,3\n丙\tあ,4\n', ','],
    ['one column', '指標名\n来館者数\n', ','],
    ['nothing', '', ','],
  ])('%s', (_, text, delimiter) => {
    expect(findDelimiter('a.csv', text)).toEqual({ delimiter, text });
  });

  it('are tabs in a .tsv', () => {
    expect(of('指標名,単位\n来館者数,人\n', 'a.TSV')).toBe('\t');
  });

  it.each([
    ['sep=;\r\n指標名;目標値\r\n甲;1\r\n', ';', '\r\n指標名;目標値\r\n甲;1\r\n'],
    ['"sep=,"\n指標名,目標値\n', ',', '\n指標名,目標値\n'],
    ['sep=\t\n指標名\t目標値\n', '\t', '\n指標名\t目標値\n'],
  ])('is said by the first line of %j', (text, delimiter, rest) => {
    expect(findDelimiter('a.csv', text)).toEqual({ delimiter, text: rest });
  });
});
