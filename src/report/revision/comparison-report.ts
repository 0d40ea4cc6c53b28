/** 新旧対照表: the changed parts of two editions beside each other. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { revisionOf } from '../../edition/revision-of.ts';
import { findUnitBehind } from '../../revision/bears-unit.ts';
import { joinGroups } from '../../revision/group-changes.ts';
import { type GroupRevisions, reviseGroups } from '../../revision/revise-groups.ts';
import { type FieldRevision, type ItemRevision, isTouched } from '../../revision/revision.ts';
import { treatmentOf } from '../../revision/tally.ts';
import { reasonOf } from '../../revision/written-changes.ts';
import type { Report } from '../report.ts';
import { breakLines, sideText } from '../text/marked-text.ts';
import { nameOfField } from '../text/name-of-field.ts';
import { showTreatment } from '../text/show-treatment.ts';
import { nameGroups, nameOfItem, namesOf, ofData } from './name-changes.ts';
import { omitUnchanged } from './omit-unchanged.ts';
import {
  type ColumnsRow,
  columnsTable,
  composeRevisionDocument,
  groupOfItem,
  hasReasons,
  headingOf,
  revisionFormats,
  tableComponent,
} from './revision-document.ts';
import { isBrief, sentenceOf, sidesOfGroup, type ToldSides } from './told-sides.ts';

export const comparisonReport: Report = {
  name: 'comparison',
  template: () => 'comparison.hbs',
  isYearly: false,
  formats: revisionFormats,
  async compose(input) {
    const revision = revisionOf(input.content);
    const { newSide = 'left', unchanged } = input.configuration.revision ?? {};
    const compared = revision.items.filter(isTouched);
    const names = namesOf(revision);
    const groups = reviseGroups(revision);
    const showReasons = hasReasons(input, compared.map(reasonOf));
    const cellsOf = (name: string, sides: ToldSides, reason = '') => [
      breakLines(name),
      ...(newSide === 'left' ? [sides.after, sides.before] : [sides.before, sides.after]),
      ...(showReasons ? [breakLines(reason)] : []),
    ];
    const heads = revision.heads
      .filter(({ difference }) => difference === 'meaning')
      .map((head) => ({
        cells: cellsOf('列の見出し', { before: describeHead(head, 'old'), after: describeHead(head, 'new') }),
      }));
    const renamed = joinGroups(groups.groups).map((change): ColumnsRow => {
      const sentence = sentenceOf(change);
      if (sentence === undefined) return { cells: cellsOf(nameGroups(change), sidesOfGroup(change)) };
      return { cells: [breakLines(nameGroups(change)), { wide: 2, content: sentence }, ...(showReasons ? [''] : [])] };
    });
    const groupOf = headingOf(compared, groups);
    const items = compared.map((item): ColumnsRow => {
      const side = (which: Side) => describeSide(item, which, unchanged === 'omit', groups);
      return {
        group: groupOf(item),
        cells: cellsOf(names.item(item) + ofData(item), { before: side('old'), after: side('new') }, reasonOf(item)),
      };
    });
    const rows = [...heads, ...renamed, ...items];
    const labels =
      newSide === 'left' ? [revision.new.label, revision.old.label] : [revision.old.label, revision.new.label];
    const columns = ['項目', ...labels, ...(showReasons ? ['理由'] : [])];
    const widths = [18, 28, 28, ...(showReasons ? [18] : [])];
    const title = `${input.configuration.document.title}　新旧対照表`;
    const view = {
      labels: { old: revision.old.label, new: revision.new.label },
      changed: rows.length > 0,
      items: compared.map((item) => viewItem(item, groups)),
    };
    const table = tableComponent('comparison-table', () => columnsTable(columns, widths, rows));
    return composeRevisionDocument(input, title, view, table);
  },
};

interface ComparedItem {
  readonly id: string;
  readonly name: string;
  /** What it stands in, from the outermost. */
  readonly group: string;
  /** e.g. `2.修正`. */
  readonly treatment: string;
  readonly reason: string;
  /** Those that are others now; of a new or a removed item all. */
  readonly fields: readonly { readonly head: string; readonly old: string; readonly new: string }[];
}

function viewItem(item: ItemRevision, groups: GroupRevisions): ComparedItem {
  const isWhole = item.status === 'added' || item.status === 'removed';
  const left = isWhole ? [] : leftLevels(item, groups);
  const fields = [...left, ...revisedOf([item.name, ...item.fields])];
  return {
    id: item.id,
    name: nameOfItem(item),
    group: groupOfItem(item),
    treatment: showTreatment(treatmentOf(item)),
    reason: reasonOf(item) ?? '',
    fields: fields.map((field) => ({ head: nameOfField(field), old: textOf(field, 'old'), new: textOf(field, 'new') })),
  };
}

type Side = 'old' | 'new';

function describeHead(head: FieldRevision, side: Side): readonly ElementContent[] {
  return textOf(head, side) === '' ? breakLines('（なし）') : sideText(head.segments, side);
}

function describeSide(
  item: ItemRevision,
  side: Side,
  omits: boolean,
  groups: GroupRevisions,
): readonly ElementContent[] {
  if (item.status === 'added' && side === 'old') return breakLines('（新設）');
  if (item.status === 'removed' && side === 'new') return breakLines('（削る）');
  const isWhole = item.status === 'added' || item.status === 'removed';
  const left = isWhole ? [] : leftLevels(item, groups);
  const fields = isWhole
    ? item.fields.filter((field) => textOf(field, side) !== '')
    : [...(left.length === 1 ? left : []), ...revisedOf([item.name, ...item.fields])];
  const unit = item[side === 'old' ? 'before' : 'after']?.fields.find(({ key }) => key === 'unit')?.text ?? '';
  const contentOf = (field: FieldRevision) => {
    if (textOf(field, side) === '') return breakLines('（なし）');
    const behind = breakLines(findUnitBehind({ ...field, text: textOf(field, side) }, unit));
    if (isWhole) return [...breakLines(textOf(field, side)), ...behind];
    return [...sideText(omits ? omitUnchanged(field.segments) : field.segments, side), ...behind];
  };
  const lines = fields.map((field, index) => [
    ...(index === 0 ? [] : between(fields, index)),
    ...breakLines(headOf(field, side)),
    ...contentOf(field),
  ]);
  const path = left.map((field) => textOf(field, side).replaceAll('\n', '')).filter((text) => text !== '');
  const isReordered = item.moved && left.length === 0;
  const move = isReordered ? (side === 'new' ? '（移す）' : '（略）') : left.length > 1 ? path.join(' ＞ ') : '';
  return [...breakLines(move), ...(lines.length > 0 && move !== '' ? [h('br')] : []), ...lines.flat()];
}

/** Of what an item stands in only what it left itself. */
function leftLevels(item: ItemRevision, { follows }: GroupRevisions): readonly FieldRevision[] {
  return item.moved ? revisedOf(item.path.filter(({ key }) => !follows(item, key))) : [];
}

function revisedOf(fields: readonly FieldRevision[]): readonly FieldRevision[] {
  return fields.filter(({ difference }) => difference === 'meaning');
}

/** The name of an item needs no head. */
function headOf(field: FieldRevision, side: Side): string {
  if (field.key === 'name') return '';
  const { label } = (side === 'old' ? field.before : field.after) ?? field;
  return label === '' ? '' : `${label}　`;
}

/** Values that are short in both editions stand beside each other. */
function between(fields: readonly FieldRevision[], index: number): readonly ElementContent[] {
  const areBrief = isBrief(fields[index - 1]) && isBrief(fields[index]);
  return areBrief ? breakLines('、') : [h('br')];
}

function textOf({ before, after }: FieldRevision, side: Side): string {
  return (side === 'old' ? before : after)?.text ?? '';
}
