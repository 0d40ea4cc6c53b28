/** 照会文 to a section: what it says, before it is a page or the text of a mail. */

import { type Inquiry, type InquirySection, itemsOfSection } from '../model/inquiry/inquiry.ts';
import { type CalendarDate, formatDate, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { formatDay } from './key-line.ts';

export interface Letter {
  readonly number: string;
  readonly date: string;
  readonly to: string;
  readonly from: string;
  /** Ends in （照会）. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What stands below 記, each with its name. */
  readonly points: readonly LetterPoint[];
}

export interface LetterPoint {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface LetterSender {
  readonly organization: string;
  /** Which asks, e.g. `企画部企画課`. */
  readonly section: string;
  readonly date: CalendarDate;
  /** Why it is asked; empty for the usual reason. */
  readonly reason: string;
}

/** What its head is called after: 課長, 局長, センター長. */
const hasHead = /(?:[課室局部所園館署校係]|センター)$/;

/** `files`: names of the workbooks that go with it. */
export function writeLetter(
  inquiry: Inquiry,
  section: InquirySection,
  { organization, section: asking, date, reason }: LetterSender,
  files: readonly string[],
): Letter {
  const year = formatFiscalYear(inquiry.year, 'era', date);
  const count = itemsOfSection(inquiry, section.number).length;
  return {
    number: inquiry.number,
    date: formatDate(date),
    to: hasHead.test(section.name) ? `${section.name}長　様` : `${section.name}　御中`,
    from: asking === '' ? organization : hasHead.test(asking) ? `${asking}長` : asking,
    subject: `${year}「${inquiry.title}」への回答について（照会）`,
    paragraphs: [
      reason === '' ? `${year}の取組の状況を取りまとめるため、次のとおりお尋ねします。` : reason,
      'お忙しいところ恐れ入りますが、期限までに回答をお願いします。',
    ],
    points: [
      { name: '回答の期限', lines: [formatDay(section.deadline)] },
      { name: 'お尋ねすること', lines: [`${count} 件`, `入れていただく欄：${askedHeads(inquiry).join('、')}`] },
      { name: '様式', lines: [...files, '入れ方は、様式の「記入例」の頁にあります。'] },
      { name: '回答の方法', lines: wordWays(inquiry) },
      ...(inquiry.contact === '' ? [] : [{ name: '問い合わせ先', lines: [inquiry.contact] }]),
    ],
  };
}

/** Lines of a mail, without any mark of its own. */
export function letterText({ number, date, to, from, subject, paragraphs, points }: Letter): string {
  const lines = [
    `件名：${subject}`,
    '',
    to,
    '',
    ...paragraphs,
    '',
    '記',
    '',
    ...points.flatMap(({ name, lines: [first = '', ...more] }, at) => [
      `${at + 1}　${name}　${first}`,
      ...more.map((line) => `　　${line}`),
    ]),
    '',
    '以上',
    '',
    `${date}　照会番号 ${number}`,
    from,
  ];
  return `${lines.join('\n')}\n`;
}

function askedHeads({ columns }: Inquiry): readonly string[] {
  return columns.filter(({ kind }) => kind === 'asked' || kind === 'state').map(({ head }) => head);
}

function wordWays({ columns }: Inquiry): readonly string[] {
  const state = columns.find(({ kind }) => kind === 'state');
  return [
    '黄色と橙の欄に入れ、終わった行の「回答済」で○を選んでください。',
    ...(state === undefined
      ? []
      : [`値がまだ決まらないときは、「${state.head}」で速報か未確定を選び、見込みの月を書いてください。`]),
    '入れたファイル（Excel のまま）を、担当にお返しください。PDF や紙では受け取れません。',
    '終わった行だけを先に返すこともできます。',
  ];
}
