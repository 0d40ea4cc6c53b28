import { describe, expect, it } from 'vitest';
import { readReplyWorkbook } from '../../../src/workspace/inquiry/read-reply-workbook.ts';
import { comment, rowsOf, type WorkbookParts, writeWorkbook } from '../xlsx/workbook-bytes.ts';

const cells = rowsOf([
  ['番号', '実績'],
  ['1', '110'],
]);

function read(parts: Partial<WorkbookParts>) {
  const sheets = readReplyWorkbook('a.xlsx', writeWorkbook({ sheets: { 回答票: cells, 控え: cells }, ...parts }));
  if ('code' in sheets) throw new Error(sheets.code);
  return sheets;
}

const comments = (parts: Partial<WorkbookParts>) =>
  read(parts)[0]
    ?.findings.filter(({ code }) => code === 'reply-comments')
    .map(({ facts, place }) => [facts, place?.cell]);

describe('a workbook that may be a reply', () => {
  it('has its hidden sheets too, which say so', () => {
    expect(read({ hidden: ['控え'] }).map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([
      ['回答票', undefined],
      ['控え', true],
    ]);
  });

  it('tells the comments at its cells, once where an old one repeats a thread', () => {
    expect(comments({ comments: comment('B2', '9月に確定') + comment('A2', '要確認') })).toEqual([
      [{ texts: ['9月に確定', '要確認'], cells: ['B2', 'A2'] }, 'B2'],
    ]);
    const threads = '<threadedComment ref="B2" id="1"><text>9月に確定</text></threadedComment>';
    expect(comments({ comments: comment('B2', '[スレッド化されたコメント] 9月に確定'), threads })).toEqual([
      [{ texts: ['9月に確定'], cells: ['B2'] }, 'B2'],
    ]);
    expect(comments({})).toEqual([]);
    expect(comments({ comments: '<comment' })).toEqual([]);
  });

  it('tells of a returned form only what was added to what the form asks', () => {
    const asked = '［K01-1］\n前年度の10倍です\n→ 桁を確かめてください。';
    expect(comments({ comments: comment('B2', asked) })).toEqual([]);
    expect(
      comments({ comments: comment('B2', `${asked}\n\n［K01-2］\n概数です\n→ 正確な値は。\n台帳のとおりです`) }),
    ).toEqual([[{ texts: ['台帳のとおりです'], cells: ['B2'] }, 'B2']]);
  });
});
