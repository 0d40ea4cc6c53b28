/** What is found in an inquiry: in the form that asks, in replies, in what was kept of them. */

import type { FileChanges } from '../../cli/small-workspace.ts';
import { comment, rowsOf, writeWorkbook } from '../../workspace/xlsx/workbook-bytes.ts';
import type { Raising } from '../raise.ts';
import { settingsWith } from './inputs.ts';

const indicators =
  '番号,指標,単位,課,方向,R4実績,R5目標,R5実績\n1,相談,件,福祉課,増加,100,120,\n2,満足度,％,環境課,増加,61.6,70,\n';

const form = (inquiry = '') => `title: 回答票
of: 指標
name: 指標
sources: { 指標: { table: indicators, key: 番号 } }
fields: { 評価: { choices: [Ａ よい, Ｂ ふつう] } }
inquiry:
  number: 6-企-1
  deadline: 2024-06-14
  section: 課
  columns: [指標, 単位, { show: 実績, year: 前年度 }, { ask: 実績, head: 今年度 }, { ask: 値の状態 }, 目標, 達成率, { ask: 評価 }]
${inquiry}`;

const key = (section = '福祉課', number = '6-企-1', version = '1') =>
  `照会番号 ${number}　様式の版 ${version}　課 ${section}`;
const heads = '番号,指標,単位,前年度の実績,今年度,値の状態,目標,達成率（％）,評価,回答済';
const reply = (row: string, line = key()) => `回答票\n${line}\n${heads}\n${row}\n`;
const good = '1,相談,件,100,110,確定,120,,Ａ よい,○';
const commented = writeWorkbook({
  sheets: {
    回答票: rowsOf(
      reply(good)
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
    ),
  },
  comments: comment('E4', '9月に確定'),
});

function inquiry(at: string, files: FileChanges, command: string, changes: FileChanges = {}): Raising {
  const all: FileChanges = {
    'city/torikumi.yaml': settingsWith(''),
    'city/indicators.csv': indicators,
    'city/forms/照会.yaml': form(),
    ...changes,
    ...files,
  };
  return { at, command: `inquiry ${command} --out ./out --date 2024-06-10 --json`, files: all };
}

const read = (at: string, row: string, line?: string): Raising =>
  inquiry(at, { 'replies/a.csv': reply(row, line) }, 'read ./city ./replies');
const asked = (at: string, yaml: string, changes: FileChanges = {}): Raising =>
  inquiry(at, {}, 'send ./city', { 'city/forms/照会.yaml': yaml, ...changes });
const history = (...lines: readonly string[]): FileChanges => ({
  'city/inquiries/6-企-1/history.csv': `日時,出来事,課,番号,欄,値,確認番号\n${lines.join('\n')}\n`,
});

export const inquiries = {
  'reply-refused': read('a.csv:2:1', good, key('福祉課', '5-企-1')),
  'reply-not-form': inquiry('', { 'replies/a.txt': 'よろしくお願いします。\n' }, 'read ./city ./replies'),
  'reply-cell': read('a.csv:4:5', '1,相談,件,100,約110,確定,120,,Ａ よい,'),
  'reply-odd': read('a.csv:4:5', '1,相談,件,100,1100,確定,120,,Ａ よい,'),
  'reply-changed': read('a.csv:4:4', '1,相談,件,101,110,確定,120,,Ａ よい,'),
  'reply-blank': read('a.csv:4:5', '1,相談,件,100,,確定,120,,Ａ よい,○'),
  'reply-state': read('a.csv:4:5', '1,相談,件,100,110,実績なし,120,,Ａ よい,'),
  'reply-computed': read('a.csv:4:8', '1,相談,件,100,110,確定,120,50,Ａ よい,'),
  'reply-number': read('a.csv:4:1', '9,相談,件,100,110,確定,120,,Ａ よい,'),
  'reply-unnumbered': read('a.csv:4:2', ',相談,件,100,110,確定,120,,Ａ よい,'),
  'reply-columns': inquiry(
    'a.csv:3:9',
    { 'replies/a.csv': reply(good).replace('評価,', '所見,') },
    'read ./city ./replies',
  ),
  'reply-head-doubled': inquiry(
    'a.csv:3:9',
    { 'replies/a.csv': reply(good.replace('Ａ よい', 'Ａ よい,Ｂ ふつう')).replace('評価,', '評価,評価,') },
    'read ./city ./replies',
  ),
  'reply-remarks': read('a.csv:4:11', `${good},9月に確定`),
  'reply-comments': inquiry('a.xlsx!回答票!E4', { 'replies/a.xlsx': commented }, 'read ./city ./replies'),
  'reply-empty': read('a.csv', '1,相談,件,100,,,120,,,'),
  'reply-renamed': inquiry('環境課.csv', { 'replies/環境課.csv': reply(good) }, 'read ./city ./replies'),
  'reply-section-named': read('a.csv:2:1', good, `${key('福祉課')} 環境課　締切 6月14日`),
  'reply-archive': inquiry('a.zip', { 'replies/a.zip': 'PK' }, 'read ./city ./replies'),
  'reply-read-into': read('a.csv:4:5', '1,相談,件,100,１１０件,確定,120,,Ａ よい,'),
  'reply-unmarked': read('a.csv:1:1', '1,相談,件,100,110,確定,120,,Ａ よい,'),
  'reply-reordered': inquiry(
    'a.csv:1:1',
    {
      'city/indicators.csv': indicators.replace('環境課', '福祉課'),
      'replies/a.csv': reply(`2,満足度,％,61.6,62,確定,70,,Ａ よい,○\n${good}`),
    },
    'read ./city ./replies',
  ),
  'reply-copied': inquiry(
    'a.csv:4:5',
    {
      'city/indicators.csv': `${indicators}3,講座,回,福祉課,増加,40,50,\n`.replace('環境課', '福祉課'),
      'replies/a.csv': reply(
        [
          good.replace('110', '100'),
          '2,満足度,％,61.6,61.6,確定,70,,Ａ よい,○',
          '3,講座,回,40,40,確定,50,,Ａ よい,○',
        ].join('\n'),
      ),
    },
    'read ./city ./replies',
  ),
  'reply-absent': inquiry('a.csv', { 'replies/a.csv': `回答票\n${key()}\n${heads}\n` }, 'read ./city ./replies'),
  'reply-two-files': inquiry(
    'a.csv:4:5',
    { 'replies/a.csv': reply(good), 'replies/b.csv': reply(good.replace('110', '111')) },
    'read ./city ./replies',
  ),
  'reply-replaced': inquiry(
    'a.csv:4:5',
    { 'replies/a.csv': reply(good), ...history('2024-06-01T09:00:00,回答,福祉課,1,今年度,109,') },
    'read ./city ./replies',
  ),
  'reply-after-freeze': inquiry(
    'a.csv:4:5',
    { 'replies/a.csv': reply(good), ...history('2024-06-01T09:00:00,凍結,,,,,') },
    'read ./city ./replies',
  ),
  'reply-too-many-files': inquiry(
    '',
    Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`replies/${at}.txt`, ''])),
    'read ./city ./replies',
  ),
  'confirmation-unknown': inquiry(
    'a.csv',
    { 'replies/a.csv': `確認依頼票　${key()}\n№,回答,回答欄,理由\n福祉課-1,110,111,\n` },
    'read ./city ./replies',
  ),
  'history-line': inquiry('inquiries/6-企-1/history.csv:2:1', history('<<<<<<< HEAD'), 'status ./city'),
  'inquiry-head-doubled': asked('forms/照会.yaml:10:12', form().replace('head: 今年度', 'head: 単位')),
  'inquiry-state-alone': asked(
    'forms/照会.yaml:10:20',
    form().replace('columns: [指標,', 'columns: [{ ask: 値の状態 },'),
  ),
  'inquiry-column-of-values': asked(
    'forms/照会.yaml:10:101',
    form().replace('{ ask: 評価 }', '{ ask: 見込み, type: choice }'),
  ),
  'inquiry-number-doubled': asked('sections.csv', form('  sections: { table: sections.csv, number: 号, name: 課 }\n'), {
    'city/sections.csv': '号,課\n1,福祉課\n1,環境課\n',
  }),
  'inquiry-section-unknown': asked(
    'indicators.csv:3:2',
    form('  sections: { table: sections.csv, number: 号, name: 課 }\n'),
    { 'city/sections.csv': '号,課\n1,福祉課\n' },
  ),
  'inquiry-deadline': asked(
    'sections.csv:2:3',
    form('  sections: { table: sections.csv, number: 号, name: 課, deadline: 締切 }\n'),
    { 'city/sections.csv': '号,課,締切\n1,福祉課,6月\n2,環境課,\n' },
  ),
  'inquiry-missing': asked('torikumi.yaml', form().slice(0, form().indexOf('inquiry:'))),
  'inquiry-of-description': asked(
    'forms/照会.yaml:4:1',
    'title: 目標シート\nfields: { title: { about: 題名 } }\nsheets: [{ name: 目標, blocks: [{ title: 目標 }] }]\ninquiry: { number: 6-企-1 }\n',
  ),
  'inquiry-unfinished': inquiry('', {}, 'freeze ./city'),
  'inquiry-frozen': inquiry('', {}, 'freeze ./city --force'),
};
