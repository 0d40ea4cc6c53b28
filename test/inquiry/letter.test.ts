import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../src/inquiry/compose-letter.ts';
import { composeSendingList } from '../../src/inquiry/compose-sending-list.ts';
import { letterText, writeLetter } from '../../src/inquiry/letter.ts';
import { csvWriter } from '../../src/writer/csv/write-csv.ts';
import { sampleDocument, sampleFonts } from '../writer/sample-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { sampleInquiry } from './sample-inquiry.ts';

const sender = { organization: '見本市', section: '企画部企画課', date: { year: 2025, month: 5, day: 21 }, reason: '' };

function letterTo(at: number, change: Partial<typeof sender> = {}, inquiry = sampleInquiry) {
  const section = inquiry.sections[at];
  if (section === undefined) throw new Error('no section');
  return writeLetter(inquiry, section, { ...sender, ...change }, [`様式_${section.number}.xlsx`]);
}

describe('照会文', () => {
  it('says to whom, what, until when, how and whom to ask', () => {
    expect(letterText(letterTo(0))).toBe(`件名：令和6年度「指標の進捗状況 回答票」への回答について（照会）

子育て支援課長　様

令和6年度の取組の状況を取りまとめるため、次のとおりお尋ねします。
お忙しいところ恐れ入りますが、期限までに回答をお願いします。

記

1　回答の期限　令和7年6月13日（金）
2　お尋ねすること　3 件
　　入れていただく欄：今年度の実績、値の状態、自己評価、進捗の説明、課題、今後の方向性
3　様式　様式_K01.xlsx
　　入れ方は、様式の「記入例」の頁にあります。
4　回答の方法　黄色と橙の欄に入れ、終わった行の「回答済」で○を選んでください。
　　値がまだ決まらないときは、「値の状態」で速報か未確定を選び、見込みの月を書いてください。
　　入れたファイル（Excel のまま）を、担当にお返しください。PDF や紙では受け取れません。
　　終わった行だけを先に返すこともできます。
5　問い合わせ先　企画課 計画係　内線 2210

以上

令和7年5月21日　照会番号 R7-企-012
企画部企画課長
`);
  });

  it('has the deadline of its section, the reason that is given, and no point without words', () => {
    const text = letterText(
      letterTo(1, { reason: '計画の見直しのため、お尋ねします。' }, { ...sampleInquiry, contact: '' }),
    );
    expect(text).toContain('令和7年6月20日（金）');
    expect(text).toContain('\n計画の見直しのため、お尋ねします。\n');
    expect(text).not.toContain('問い合わせ先');
  });

  it('is from the organisation where no section asks', () => {
    expect(letterTo(0, { section: '' }).from).toBe('見本市');
  });

  it('is from and to the head of what has one', () => {
    const [section] = sampleInquiry.sections;
    const from = (name: string) => letterTo(0, { section: name }).from;
    expect(['総務部', '支援センター', '企画担当'].map(from)).toEqual(['総務部長', '支援センター長', '企画担当']);
    const named = (name: string) => ({
      ...sampleInquiry,
      sections: section === undefined ? [] : [{ ...section, name }],
    });
    expect(letterTo(0, {}, named('企画担当')).to).toBe('企画担当　御中');
  });

  it('says the same on its page', () => {
    const letter = letterTo(0);
    const page = textOf(composeLetter(letter));
    const said = [
      letter.subject,
      letter.to,
      letter.from,
      ...letter.points.flatMap(({ name, lines }) => [name, ...lines]),
    ];
    expect(said.filter((each) => !page.includes(each))).toEqual([]);
  });
});

it('lists what goes where, for machines too', async () => {
  const tree = composeSendingList(sampleInquiry, new Map([['K01', ['様式_K01.xlsx', '記入の手引.pdf']]]));
  const { bytes } = await writeBytes(csvWriter, sampleDocument({ form: 'data', tree }), sampleFonts);
  expect(Buffer.from(bytes).toString().replace('\ufeff', '').replaceAll('"', '').trimEnd().split('\r\n')).toEqual([
    '課番号,課,ファイル,件数,締切,送付先',
    'K01,子育て支援課,様式_K01.xlsx、記入の手引.pdf,3,2025-06-13,課の共有フォルダー',
    'K02,環境課,,1,2025-06-20,',
  ]);
});
