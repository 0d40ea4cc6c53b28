/** 回収状況表 as a document: who has answered, what is missing or in doubt, and which values are to be asked again. */

import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { withData } from '../document/document.ts';
import type { Inquiry } from '../model/inquiry/inquiry.ts';
import { formatDay } from './key-line.ts';
import type { SectionStatus, Status, UnsettledValue } from './status.ts';
import { statusColumns, unsettledHeads, unsettledRow } from './status-words.ts';

export const statusTitle = '回収状況表';

export function composeStatus({ title, number, deadline }: Inquiry, status: Status): Root {
  const { today, unsettled, total } = status;
  const about = [
    `${title}（照会番号 ${number}）　締切 ${formatDay(deadline)}`,
    `${formatDay(today)} 現在　${total.items} 件のうち 回答済 ${total.answered} 件、未回答 ${total.unanswered} 件、要確認 ${total.doubts} 件`,
  ];
  const header = h('header', [h('h1', statusTitle), ...about.map((line) => h('p.note', line))]);
  const sections = [composeSections(status), ...(unsettled.length === 0 ? [] : [composeUnsettled(unsettled)])];
  return h(null, [h('article', [header, ...sections])]);
}

function composeSections({ sections, total }: Status): Element {
  const last = statusColumns.map((column) => bodyCell(column.total(total), column.align, ['total']));
  return h('section', { dataSheet: statusTitle }, [
    h('table', { dataFreezeColumns: '2', dataFilter: 'true' }, [
      columnsOf(statusColumns.map(({ width }) => width)),
      headOf(statusColumns.map(({ head }) => head)),
      h('tbody', sections.map(composeRow)),
      h('tfoot', [h('tr', last)]),
    ]),
    h('p.note', '受領は最後に受け取った日です。要確認は、確認依頼票の答えを待っている件数です。'),
  ]);
}

/** A section that is over its deadline, or has to confirm something, stands out. */
function composeRow(row: SectionStatus): Element {
  const isOver = row.days < 0 && row.unanswered > 0;
  return h(
    'tr',
    statusColumns.map(({ head, align, cell }, at) => {
      const isLate = isOver && head === '期限まで';
      const isDoubted = head === '要確認' && row.doubts > 0;
      const value = bodyCell(cell(row), align, isLate || isDoubted ? ['lagging'] : []);
      return at === 1 ? h('th.row-name', { scope: 'row' }, row.section.name) : value;
    }),
  );
}

function composeUnsettled(values: readonly UnsettledValue[]): Element {
  const rows = values.map((value) =>
    h(
      'tr',
      unsettledRow(value).map((text, at) => {
        const classes = value.month === undefined && unsettledHeads[at] === '聞き直す月' ? ['lagging'] : [];
        return bodyCell(text, at === 1 || (at > 3 && at < 7) ? 'center' : 'left', classes);
      }),
    ),
  );
  return h('section', { dataSheet: '未確定の値' }, [
    h('h2', `未確定の値（${values.length} 件）`),
    h('p.note', '速報と未確定の値です。「月を確かめる」は、説明から聞き直す月が一つに決まらないものです。'),
    h('table', { dataFilter: 'true' }, [
      columnsOf([14, 7, 20, 12, 7, 9, 8, 36]),
      headOf(unsettledHeads),
      h('tbody', rows),
    ]),
  ]);
}

function bodyCell(value: string | number, align: 'left' | 'center' | 'right', classes: readonly string[]): Element {
  const side = align === 'center' ? ['center'] : align === 'right' ? ['number'] : [];
  const cell = h('td', { className: [...side, ...classes] }, `${value}`);
  if (typeof value !== 'number') return cell;
  const format = { before: '', after: '', decimals: 0, grouped: true };
  return withData(cell, { cell: { type: 'number', value: `${value}`, format } });
}

function columnsOf(widths: readonly number[]): Element {
  return h(
    'colgroup',
    widths.map((width) => h('col', { dataWidth: `${width}` })),
  );
}

function headOf(heads: readonly string[]): Element {
  const cells: ElementContent[] = heads.map((head) => h('th', { scope: 'col' }, head));
  return h('thead', [h('tr', cells)]);
}
