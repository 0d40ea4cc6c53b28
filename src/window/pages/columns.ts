/** The columns of the table with what each was taken for, to be changed where that is wrong. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { roleOptions, type ShownReading } from '../columns.ts';
import { composePart } from './shell.ts';

export function composeColumns({ sheets, otherSheets, columns }: ShownReading): string {
  if (columns.length === 0 && otherSheets.length === 0) return composePart([]);
  const taken = sheets.flatMap(({ sheet }) => sheet ?? []);
  return composePart([
    h('form.settle', { dataSettle: 'true' }, [
      ...(otherSheets.length === 0 ? [] : [composeSheets(taken, otherSheets)]),
      h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: '列の読み方' }, [
        h('table', [
          h('thead', [
            h(
              'tr',
              ['見出し', '読み方', '変える', 'いつの値か'].map((text) => h('th', { scope: 'col' }, text)),
            ),
          ]),
          h('tbody', columns.map(composeColumn)),
        ]),
      ]),
      h('p', [h('button', { type: 'submit' }, '選んだことを torikumi.yaml に書く')]),
    ]),
  ]);
}

function composeColumn({ head, place, role, year, unit, firmness }: ShownReading['columns'][number]): Element {
  const said = [role, year, unit, firmness].filter((text) => text !== undefined && text !== '');
  return h('tr', [
    h('th', { scope: 'row' }, [head, ' ', h('code', place)]),
    h('td', said.join('　')),
    h('td', [
      h('select', { name: `column:${head}`, dataWas: '', ariaLabel: `${head}は何の列か` }, [
        h('option', { value: '', selected: true }, '（このまま）'),
        ...roleOptions.map((option) => h('option', { value: option }, option)),
      ]),
    ]),
    h('td', [
      h('input', {
        name: `columnYear:${head}`,
        dataWas: '',
        maxLength: 20,
        size: 10,
        placeholder: 'R6',
        ariaLabel: `${head}はいつの値か`,
      }),
    ]),
  ]);
}

/** All are sent, since `data.sheets` names all that are taken. */
function composeSheets(taken: readonly string[], others: readonly string[]): Element {
  const choose = (sheet: string, isTaken: boolean) =>
    h('label', [
      h('span', sheet),
      h('select', { name: `sheet:${sheet}`, dataWith: 'sheets', dataWas: isTaken ? '使う' : '使わない' }, [
        ...['使う', '使わない'].map((option) =>
          h('option', { value: option, selected: (option === '使う') === isTaken }, option),
        ),
      ]),
    ]);
  return h('fieldset.choices', [
    h('legend', '使うシート'),
    ...taken.map((sheet) => choose(sheet, true)),
    ...others.map((sheet) => choose(sheet, false)),
  ]);
}
