/** 新旧対照表: the changed parts of two editions beside each other. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { revisionOf } from '../../edition/revision-of.ts';
import type { FieldRevision, ItemRevision } from '../../revision/revision.ts';
import { treatmentOf } from '../../revision/tally.ts';
import type { Report } from '../report.ts';
import { breakLines, sideText } from '../text/marked-text.ts';
import { nameOfField } from '../text/name-of-field.ts';
import { showTreatment } from '../text/show-treatment.ts';
import { omitUnchanged } from './omit-unchanged.ts';
import { findRenamedGroups, type IsRenamed } from './renamed-groups.ts';
import {
  type ColumnsRow,
  columnsTable,
  composeRevisionDocument,
  groupOfItem,
  hasReasons,
  nameOfItem,
  revisionFormats,
  tableComponent,
} from './revision-document.ts';

export const comparisonReport: Report = {
  name: 'comparison',
  template: () => 'comparison.hbs',
  isYearly: false,
  formats: revisionFormats,
  async compose(input) {
    const revision = revisionOf(input.content);
    const { newSide = 'left', unchanged } = input.configuration.revision ?? {};
    const isRenamed = findRenamedGroups(revision);
    const compared = revision.items.filter((item) => isCompared(item, isRenamed));
    const showReasons = hasReasons(input, compared);
    const cellsOf = (name: string, side: (which: Side) => readonly ElementContent[], reason = '') => [
      breakLines(name),
      ...(newSide === 'left' ? [side('new'), side('old')] : [side('old'), side('new')]),
      ...(showReasons ? [breakLines(reason)] : []),
    ];
    const heads = revision.heads
      .filter(({ difference }) => difference === 'meaning')
      .map((head) => ({ cells: cellsOf('列の見出し', (which) => describeHead(head, which)) }));
    const rowOf = (item: ItemRevision): ColumnsRow => {
      const side = (which: Side) => describeSide(item, which, unchanged === 'omit', isRenamed);
      return { group: groupOfItem(item), cells: cellsOf(nameOfItem(item), side, item.reason) };
    };
    const groupRow = (field: FieldRevision, group: string): ColumnsRow => {
      return { group, cells: cellsOf(`${nameOfField(field)}の名称`, (which) => sideText(field.segments, which)) };
    };
    const shown = new Set(compared);
    const told = new Set<string>();
    const items = revision.items.flatMap((item): readonly ColumnsRow[] => {
      const groups = item.path.filter((field) => isRenamed(field) && !told.has(nameInBoth(field)));
      for (const group of groups) told.add(nameInBoth(group));
      const group = groupOfItem(item);
      return [...groups.map((field) => groupRow(field, group)), ...(shown.has(item) ? [rowOf(item)] : [])];
    });
    const rows = [...heads, ...items];
    const labels =
      newSide === 'left' ? [revision.new.label, revision.old.label] : [revision.old.label, revision.new.label];
    const columns = ['項目', ...labels, ...(showReasons ? ['理由'] : [])];
    const widths = [18, 28, 28, ...(showReasons ? [18] : [])];
    const title = `${input.configuration.document.title}　新旧対照表`;
    const view = {
      labels: { old: revision.old.label, new: revision.new.label },
      changed: rows.length > 0,
      items: compared.map(viewItem),
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

function viewItem(item: ItemRevision): ComparedItem {
  return {
    id: item.id,
    name: nameOfItem(item),
    group: groupOfItem(item),
    treatment: showTreatment(treatmentOf(item)),
    reason: item.reason ?? '',
    fields: [...item.path, item.name, ...item.fields]
      .filter(({ difference }) => difference === 'meaning')
      .map((field) => ({ head: nameOfField(field), old: textOf(field, 'old'), new: textOf(field, 'new') })),
  };
}

/** What only stands in a group of another name is the same. */
function isCompared({ status, moved, path }: ItemRevision, isRenamed: IsRenamed): boolean {
  const changed = path.filter(({ difference }) => difference === 'meaning');
  return status !== 'kept' || (changed.length === 0 ? moved : !changed.every(isRenamed));
}

/** A group that was renamed, by what it is called in both editions. */
function nameInBoth(field: FieldRevision): string {
  return [field.key, textOf(field, 'old'), textOf(field, 'new')].join('\n');
}

type Side = 'old' | 'new';

function describeHead(head: FieldRevision, side: Side): readonly ElementContent[] {
  return textOf(head, side) === '' ? breakLines('（なし）') : sideText(head.segments, side);
}

function describeSide(item: ItemRevision, side: Side, omits: boolean, isRenamed: IsRenamed): readonly ElementContent[] {
  if (item.status === 'added' && side === 'old') return breakLines('（新設）');
  if (item.status === 'removed' && side === 'new') return breakLines('（削る）');
  const whole = item.status === 'added' || item.status === 'removed';
  const fields = whole
    ? [item.name, ...item.fields].filter((field) => textOf(field, side) !== '')
    : [...item.path.filter((field) => !isRenamed(field)), item.name, ...item.fields].filter(
        ({ difference }) => difference === 'meaning',
      );
  const lines = fields.map((field) => [
    ...breakLines(`${(side === 'old' ? field.before : field.after)?.label ?? field.label}　`.replace(/^　$/, '')),
    ...(textOf(field, side) === ''
      ? breakLines('（なし）')
      : sideText(omits && !whole ? omitUnchanged(field.segments) : field.segments, side)),
  ]);
  const moved = item.moved && fields.length === 0 ? [breakLines(side === 'new' ? '（移す）' : '（略）')] : [];
  return [...lines, ...moved].flatMap((line, index) => (index === 0 ? [...line] : [h('br'), ...line]));
}

function textOf({ before, after }: FieldRevision, side: Side): string {
  return (side === 'old' ? before : after)?.text ?? '';
}
