/** What is noted of the indicators: definitions, sources and notes for the reader, and what the workspace has stand there besides. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { IndicatorMeaning } from '../../model/head/header-words.ts';
import type { Indicator } from '../../model/plan/plan.ts';
import { oneLine } from '../../model/plan/plan-names.ts';
import { placeOfTexts, textAt } from '../plan/text-places.ts';
import type { PlanInput } from '../report.ts';
import { breakLines } from '../text/marked-text.ts';
import { goalCell, goalHead, listTable, nameCell } from './attention-tables.ts';
import { chooseColumns } from './choose-columns.ts';

type NotesInput = Pick<PlanInput, 'plan' | 'metrics' | 'configuration'>;

interface NoteColumn {
  readonly head: string;
  readonly text: (indicator: Indicator) => string;
}

/** Of the indicators that have any. */
export function notesTable(input: PlanInput): Element {
  const columns = noteColumns(input);
  const noted = input.metrics.indicators.filter(({ indicator }) => columns.some(({ text }) => text(indicator) !== ''));
  return listTable(
    [...goalHead(input), input.plan.names.name, ...columns.map(({ head }) => head)],
    [...goalHead(input).map(() => 4), 26, ...columns.map(() => widthOfNotes / columns.length)],
    noted.map((metrics) => [
      metrics,
      [
        ...goalCell(input, metrics),
        nameCell(metrics),
        ...columns.map(({ text }) => h('td', [...breakLines(text(metrics.indicator))])),
      ],
    ]),
  );
}

export function hasNotes(input: NotesInput): boolean {
  return noteColumns(input).length > 0;
}

/** em. */
const widthOfNotes = 80;

/** Those in which any indicator has a text, and which have no place in the tables of the goals. */
function noteColumns(input: NotesInput): readonly NoteColumn[] {
  const { plan, metrics, configuration } = input;
  const { remarks } = configuration.reports.progress;
  const named = ['definition', 'source', 'note', ...(remarks ? (['remark'] as const) : [])] as const;
  const texts = [...placeOfTexts(input)].filter(([, place]) => place === 'notes');
  const columns: readonly (NoteColumn & { readonly key: IndicatorMeaning | number })[] = [
    ...named.map((key) => ({ key, head: plan.names[key], text: (indicator: Indicator) => indicator[key] })),
    ...texts.map(([key]) => ({
      key,
      head: oneLine(plan.table[key]?.head ?? ''),
      text: (indicator: Indicator) => textAt(indicator, key, plan),
    })),
  ];
  const chosen = chooseColumns(input);
  const elsewhere = [...chosen.columns, ...chosen.rows].flatMap((column): readonly (IndicatorMeaning | number)[] =>
    column.type === 'words' ? [column.meaning] : column.type === 'cells' ? [column.index] : [],
  );
  return columns.filter(
    ({ key, text }) => !elsewhere.includes(key) && metrics.indicators.some(({ indicator }) => text(indicator) !== ''),
  );
}
