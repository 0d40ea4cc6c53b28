/** The document that a clerk goes through with her chief: her own tables with what was read in them, and all that was assumed. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { escapeControls } from '../finding/escape-controls.ts';
import { formatPlace } from '../finding/format-place.ts';
import { wordFinding } from '../finding/render.ts';
import { composeSheet, noteId } from './compose-sheet.ts';
import type { IndicatorReading, Inferred, Note, Reading } from './reading.ts';

/** `byline`: who it is for, and the date by which years were read. */
export function composeReading(reading: Reading, title: string, byline: readonly string[]): Root {
  const sections = [
    ...reading.sheets.map((sheet, index, all) =>
      composeSheet(sheet, reading.notes, all.findIndex(({ of }) => of === sheet.of) === index),
    ),
    ...(reading.sheets.some(({ of }) => of === 'indicators') ? [composeIndicators(reading.indicators)] : []),
    composeNotes(reading.notes),
  ];
  const header = h('header', [h('h1', title), ...byline.map((line) => h('p.note', line))]);
  return h(null, [h('article', [header, ...sections])]);
}

function composeIndicators(indicators: readonly IndicatorReading[]): Element {
  const rows = indicators.map(({ id, name, place, unit, direction, kind }) =>
    h('tr', [
      h('td', id),
      h('th.reading-name', { scope: 'row' }, name),
      h('td', formatPlace(place)),
      ...[unit, direction, kind].map((each) => h('td', { className: classOf(each) }, wordInferred(each))),
    ]),
  );
  return h('section', { dataSheet: '指標' }, [
    h('h2', '指標ごとの単位・方向・種別'),
    h(
      'p.note',
      '「表のとおり」は表に書かれていたもの、「推定」は名前や値から読んだもの、「仮定」は手がかりがなく置いたものです。違っていれば、表に「単位」「方向」「種別」の列を足すと、そのとおりになります。',
    ),
    h('table', { dataFilter: 'true' }, [
      h('colgroup', columnsOf([9, 30, 16, 16, 22, 26])),
      h('thead', [
        h(
          'tr',
          ['ID', '指標', '場所', '単位', '方向', '種別'].map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h('tbody', rows),
    ]),
  ]);
}

const sources: Readonly<Record<Inferred['by'], string>> = {
  written: '表のとおり',
  inferred: '推定',
  assumed: '仮定',
  open: '要確認',
};

function wordInferred({ text, by }: Inferred): string {
  return `${text}［${sources[by]}］`;
}

function classOf({ by }: Inferred): string[] {
  return by === 'open' ? ['reading-doubt', 'reading-text'] : by === 'assumed' ? ['reading-read', 'reading-text'] : [];
}

const severityWords = { error: 'エラー', warning: '警告', notice: 'お知らせ' } as const;

function composeNotes(notes: readonly Note[]): Element {
  const rows = notes.map(({ number, finding }) => {
    const { message, hint = '' } = wordFinding(finding, 'ja');
    return h('tr', [
      h('td.center', { id: noteId(number) }, `${number}`),
      h(
        'td',
        { className: finding.severity === 'notice' ? [] : ['reading-doubt', 'reading-text'] },
        severityWords[finding.severity],
      ),
      h('td', finding.place === undefined ? '' : escapeControls(formatPlace(finding.place))),
      h('td', escapeControls(message)),
      h('td', escapeControls(hint)),
    ]);
  });
  const heads = ['番号', '重さ', '場所', '内容', '次にすること'];
  return h('section', { dataSheet: '所見' }, [
    h('h2', `所見（${notes.length} 件）`),
    h(
      'p.note',
      'エラーがあると帳票は作られません。警告は、書かれているとおりに載せて評価しないなど、確かめていただきたいことです。',
    ),
    h('table', { dataFilter: 'true' }, [
      h('colgroup', columnsOf([6, 9, 24, 50, 50])),
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h('tbody', rows),
    ]),
  ]);
}

function columnsOf(widths: readonly number[]): Element[] {
  return widths.map((width) => h('col', { dataWidth: `${width}` }));
}
