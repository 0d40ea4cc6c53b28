/** What `init --from` and `roll` say of what they made: a line a matter, in both languages. */

import type { WhyAsItWas } from '../build/roll/rolled-file.ts';
import type { Language } from '../finding/render.ts';

export interface InitSummary {
  readonly folder: string;
  /** None where no table is one of indicators. */
  readonly indicators: { readonly sheets: string; readonly count: number; readonly values: string } | undefined;
  readonly otherSheets: readonly string[];
  readonly amounts: readonly string[];
  /** Those that could be tables of amounts as well. */
  readonly either: readonly string[];
  readonly unused: string;
  readonly titles: readonly string[];
  readonly missing: readonly ('organization' | 'plan' | 'date')[];
  readonly date: string;
  /** Indicators without a direction. */
  readonly open: string;
  readonly errors: number;
  readonly warnings: number;
}

export interface RollSummary {
  readonly workspace: string;
  readonly folder: string;
  readonly lastFolder: string;
  readonly endedList: string;
  readonly yearWords: { readonly year: string; readonly last: string; readonly next: string };
  readonly files: number;
  readonly digest: string;
  readonly columns: string;
  readonly emptied: string;
  readonly rows: string;
  readonly ended: string;
  readonly open: string;
  readonly inquiries: string;
  readonly changes: string;
  readonly years: string;
  /** With why each was left as it was. */
  readonly same: readonly { readonly files: string; readonly why: WhyAsItWas }[];
  readonly formulas: string;
}

/** A line of which there is nothing to say is left out. */
const line = (head: string, text: string) => (text === '' ? [] : [`${head}${text}`]);

export const initLines: Readonly<Record<Language, (summary: InitSummary) => readonly string[]>> = {
  ja: ({ folder, indicators, otherSheets, amounts, either, unused, titles, missing, date, open, errors, warnings }) => [
    `${folder} を作りました。`,
    ...(indicators === undefined
      ? []
      : [
          `読んだ表：${indicators.sheets}${otherSheets.length === 0 ? '' : `（読まなかったシート：${otherSheets.join('、')}）`}`,
          `指標：${indicators.count}　値の列：${indicators.values || 'なし'}`,
        ]),
    ...line('金額の表：', amounts.join('、')),
    ...(either.length === 0
      ? []
      : [
          `指標の表としましたが、金額の表とも読めます：${either.join('')}（金額の表にするには、torikumi.yaml で indicators でなく amounts に書きます）`,
        ]),
    ...line('使わない列：', unused),
    `題名から：${titles.join('、') || 'なし'}`,
    ...line(
      'torikumi.yaml に書くもの：',
      missing
        .map((each) => ({ organization: '団体名', plan: '計画名', date: `文書の日付（${date} としました）` })[each])
        .join('、'),
    ),
    ...line('方向が分からない指標（torikumi.yaml の items の 未定 を直します）：', open),
    `エラー ${errors} 件、警告 ${warnings} 件。どう読んだかを確かめるには：`,
    `    npx torikumi check ${folder} --reading 読み取り.xlsx`,
    `帳票を作るには：npx torikumi build ${folder}`,
  ],
  en: ({ folder, indicators, otherSheets, amounts, either, unused, titles, missing, date, open, errors, warnings }) => [
    `Made ${folder}.`,
    ...(indicators === undefined
      ? []
      : [
          `Read: ${indicators.sheets}${otherSheets.length === 0 ? '' : ` (sheets that were not read: ${otherSheets.join(', ')})`}`,
          `Indicators: ${indicators.count}; columns of values: ${indicators.values || 'none'}`,
        ]),
    ...line('Tables of amounts: ', amounts.join(', ')),
    ...(either.length === 0
      ? []
      : [
          `Taken for tables of indicators, but they could be of amounts: ${either.join('')} (then name them under amounts, not indicators, in torikumi.yaml)`,
        ]),
    ...line('Columns without use: ', unused),
    `From titles: ${titles.join(', ') || 'nothing'}`,
    ...line(
      'To be written in torikumi.yaml: ',
      missing
        .map(
          (each) =>
            ({ organization: 'organization', plan: 'plan.title', date: `document.date (${date} for now)` })[each],
        )
        .join(', '),
    ),
    ...line('Indicators without a direction (settle “未定” under items in torikumi.yaml): ', open),
    `${errors} errors, ${warnings} warnings. To see how the tables were understood:`,
    `    npx torikumi check ${folder} --reading reading.xlsx`,
    `To build: npx torikumi build ${folder}`,
  ],
};

export const rollLines: Readonly<Record<Language, (summary: RollSummary) => readonly string[]>> = {
  ja: (rolled) => {
    const { year, last, next } = rolled.yearWords;
    return [
      `${rolled.folder} を作りました（${year}の版。もとの ${rolled.workspace} は変えていません）。`,
      `前年度の版：${rolled.lastFolder}/ に${last}の表 ${rolled.files} ファイル（sha256 ${rolled.digest}）`,
      ...line('加えた空の列：', rolled.columns),
      ...line('空欄にした列（前の年度の回答。前年度の版に残ります）：', rolled.emptied),
      ...line('加えた空の行：', rolled.rows),
      ...line(`載せないもの（${last}までに終了。${rolled.endedList}）：`, rolled.ended),
      ...line('終わるか確かめるもの（終了年度が書かれていません）：', rolled.open),
      ...line('照会番号（締切は未定としました。様式に書きます）：', rolled.inquiries),
      ...line('仮に1年進めた設定（確かめます）：', rolled.changes),
      ...line('年度が書かれたままのところ（確かめます）：', rolled.years),
      ...rolled.same.map(
        ({ files, why }) => `そのまま写した表（新しい年度の列か行を加えます）：${files} — ${whySame[why].ja}`,
      ),
      ...line('範囲を確かめる計算式（加えた列や行が入っていません）：', rolled.formulas),
      rolled.rows === ''
        ? `書くもの：${year}の実績`
        : `書くもの：${year}の実績と決算、${next}の予定（${year}の行には、予定の値が入ったままです）`,
      `確かめるには：npx torikumi check ${rolled.folder}`,
    ];
  },
  en: (rolled) => {
    const { year, last, next } = rolled.yearWords;
    return [
      `Made ${rolled.folder} (edition of ${year}; ${rolled.workspace} is as it was).`,
      `Last edition: ${rolled.files} files of ${last} in ${rolled.lastFolder}/ (sha256 ${rolled.digest})`,
      ...line('Empty columns added: ', rolled.columns),
      ...line('Columns emptied (answers of the year before; they stay in its edition): ', rolled.emptied),
      ...line('Empty rows added: ', rolled.rows),
      ...line(`Left out (ended by ${last}; ${rolled.endedList}): `, rolled.ended),
      ...line('To be asked whether they end (no year of an end is written): ', rolled.open),
      ...line('Numbers of inquiries (their deadlines are open; write them in the forms): ', rolled.inquiries),
      ...line('Settings moved by a year for now (look at them): ', rolled.changes),
      ...line('Where a year still stands (look at them): ', rolled.years),
      ...rolled.same.map(
        ({ files, why }) =>
          `Tables copied as they are (add the column or rows of the new year): ${files} — ${whySame[why].en}`,
      ),
      ...line('Formulas whose ranges need a look (what was added is not in them): ', rolled.formulas),
      rolled.rows === ''
        ? `To be written: the results of ${year}`
        : `To be written: results and settlement of ${year}, plans of ${next} (rows of ${year} still hold what was planned)`,
      `To check: npx torikumi check ${rolled.folder}`,
    ];
  },
};

/** Why a table was not moved on to the next year, and what helps. */
const whySame: Readonly<Record<WhyAsItWas, Readonly<Record<Language, string>>>> = {
  amounts: {
    ja: '金額の表です。列の並びが表ごとに違うので、年度の列は自分で加えます',
    en: 'a table of amounts, whose columns differ from table to table: add the year yourself',
  },
  extension: {
    ja: '拡張が読む形のファイルです。次の年度の分は、元のシステムから書き出して置き換えます',
    en: 'an extension reads it: put the export of the next year in its place',
  },
  xls: {
    ja: '.xls です。Excel で .xlsx に保存し直してから、roll をやり直すと加わります',
    en: 'an .xls: save it as .xlsx, and roll again',
  },
  unread: {
    ja: '表を読み直せませんでした。check で知らせることを直してから、やり直してください',
    en: 'it could not be read again: mend what check says, and roll again',
  },
  head: {
    ja: '見出しが表の上にないか、年度が縦に並んでいます。年度を列の見出しに並べると、次からは加わります',
    en: 'its head is not above its rows, or its years stand in rows: with the years as heads of columns it is moved on',
  },
  spanned: {
    ja: '年度の見出しが、年度でない列（備考など）の上まで結合されています。結合を解くと加わります',
    en: 'the head of a year is merged over columns that are none of it: unmerge it, and roll again',
  },
  several: {
    ja: '1枚のシートに表が2つ以上あります。表ごとにシートを分けると加わります',
    en: 'several tables on one sheet: give each a sheet, and roll again',
  },
  table: {
    ja: 'テーブル（見出しに並べ替えのボタンが付く表）です。Excel の「テーブルデザイン」の「範囲に変換」の後でやり直すと加わります',
    en: 'a table of Excel: convert it to a range, and roll again',
  },
  filter: {
    ja: '絞り込み中です。フィルターを解除して保存し、やり直すと加わります',
    en: 'it is filtered: clear the filter, save, and roll again',
  },
  views: {
    ja: 'ユーザー設定のビュー、シナリオ、統合、並べ替えの設定があります。消して保存し、やり直すと加わります',
    en: 'custom views, scenarios, a consolidation or a kept sort order: delete these, and roll again',
  },
  array: {
    ja: '配列の計算式（{=…}）か、データテーブルがあります。ふつうの式か値にすると加わります',
    en: 'an array formula or a data table: turn it into plain formulas or values, and roll again',
  },
  linked: {
    ja: 'ピボットテーブルか、ほかのファイルを指す計算式があります。別のブックに移すか、値にすると加わります',
    en: 'a pivot table or a link to another workbook: move it to another file or turn it into values, and roll again',
  },
  formula: {
    ja: '除く行や、いくつものシートにわたる範囲を指す計算式があります。その式を値にすると加わります',
    en: 'a formula names rows that are left out, or an area of several sheets: turn it into values, and roll again',
  },
  merged: {
    ja: '加える行が入ると食い違う、縦の結合があります。結合を解くと加わります',
    en: 'cells are merged down over rows that would be parted: unmerge them, and roll again',
  },
  damaged: {
    ja: 'ファイルの一部を読めません。Excel で開き、保存し直してから、やり直してください',
    en: 'a part of the file cannot be read: open and save it in Excel, and roll again',
  },
  differs: {
    ja: '動かした後の値がもとの表と1つでも違うため、変えませんでした。年度の列か行は自分で加えます',
    en: 'once moved it would not show what it showed: add the column or rows yourself',
  },
};
