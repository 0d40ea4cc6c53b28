import { describe, expect, it } from 'vitest';
import { composeConfirmation } from '../../src/inquiry/compose-confirmation.ts';
import { sampleDoubts, sampleInquiry, sampleState } from './sample-inquiry.ts';

const sender = { organization: '見本市', date: { year: 2025, month: 6, day: 16 }, font: 'BIZ UDPGothic' };
const [section] = sampleInquiry.sections;

function sheetOf(doubts = sampleDoubts) {
  if (section === undefined) throw new Error('no section');
  const sheet = composeConfirmation(sampleInquiry, section, sender, { ...sampleState, doubts })?.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('確認依頼票', () => {
  const { rows, fields, alerts } = sheetOf();
  const texts = rows.map(({ cells }) =>
    cells.map(({ value = '' }) => (typeof value === 'object' ? value.result : value)),
  );

  it('bears its key in its second row', () => {
    expect(texts[0]).toEqual(['令和6年度 指標の進捗状況 回答票 確認依頼票']);
    expect(texts[1]).toEqual(['確認依頼票　照会番号 R7-企-012　様式の版 2　課 K01 子育て支援課']);
  });

  it('has a row for each open doubt, with its number in the first column and two boxes', () => {
    expect(texts[5]).toEqual(['№', '番号・欄', '回答', '疑い', '確かめたいこと', '回答欄', '理由']);
    expect(texts.slice(6)).toEqual([
      [
        ...['I012-今年度の実績-1', 'I012 会員数\n今年度の実績', '9580'],
        ...['前年度の値 931 の10倍です。', '単位は合っていますか。', '', ''],
      ],
      [
        'I013-自己評価-1',
        'I013 急な預かりを断った割合\n自己評価',
        '◎',
        '選択肢にない言葉です。',
        'どの評価ですか。',
        '',
        '',
      ],
      ['回答-1', '回答の全体', '（空欄）', '同じ課の回答が二つあります。', 'どちらが正しいですか。', '', ''],
    ]);
    expect(rows[6]?.cells.map(({ look }) => look)).toEqual([...Array(5).fill('shown'), 'open', 'open']);
  });

  it('says what is taken where the answer stays as it is', () => {
    const [doubt] = sampleDoubts;
    if (doubt === undefined) throw new Error('no doubt');
    const { rows } = sheetOf([{ ...doubt, found: '約958', candidate: '958' }]);
    expect(rows[6]?.cells[4]?.value).toBe('単位は合っていますか。\n（このままでよければ「958」と読みます）');
  });

  it('takes in the box what the doubted cell takes', () => {
    const ruleAt = (range: string) => fields.find((field) => field.range === range)?.rule;
    expect(ruleAt('F7')).toEqual({ type: 'number' });
    expect(ruleAt('F8')).toMatchObject({ type: 'choice' });
    expect(ruleAt('F9')).toEqual({ type: 'any' });
  });

  it('counts what is answered, and colours what is not', () => {
    expect(rows[3]?.cells.at(-1)?.value).toEqual({
      formula: '3-COUNTIFS(F7:F9,"",G7:G9,"")&"／3 回答済"',
      result: '0／3 回答済',
    });
    expect(alerts).toEqual([{ range: 'F7:G9', formula: 'LEN(TRIM($F7))+LEN(TRIM($G7))=0', level: 'empty' }]);
  });

  it('is none where all doubts rest', () => {
    const doubts = sampleDoubts.map((doubt) => ({ ...doubt, reason: 'そのとおり。' }));
    expect(section && composeConfirmation(sampleInquiry, section, sender, { ...sampleState, doubts })).toBeUndefined();
  });
});
