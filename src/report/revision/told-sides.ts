/** A change as both editions have it: the passages with what changed in them marked, values with their heads, names of groups. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { findUnitBehind } from '../../revision/bears-unit.ts';
import type { Change, ToldValue } from '../../revision/changes.ts';
import { compareTexts } from '../../revision/compare-text.ts';
import type { GroupChange, SameEdit } from '../../revision/group-changes.ts';
import { areOfOtherYears } from '../../revision/head-words.ts';
import type { Passage } from '../../revision/passages.ts';
import type { GroupRevision, GroupSide } from '../../revision/revise-groups.ts';
import type { FieldRevision, ItemRevision } from '../../revision/revision.ts';
import { breakLines, sideText } from '../text/marked-text.ts';
import { nameOfField } from '../text/name-of-field.ts';

export interface ToldSides {
  readonly before: readonly ElementContent[];
  readonly after: readonly ElementContent[];
}

/** A change of several fields, a line each; short values beside each other. */
function joinParts({ parts, item }: Change, side: 'before' | 'after'): readonly ElementContent[] {
  return parts.flatMap(({ field, passages }, index) => {
    const isBeside = isBrief(field) && isBrief(parts[index - 1]?.field);
    const gap = index === 0 ? [] : isBeside ? breakLines('、') : [h('br')];
    const head = field.key === 'name' ? '' : `${nameOfField(field[side] ?? field)}　`;
    return [...gap, ...breakLines(head), ...linesOf(passages, field, item, side)];
  });
}

/** Whether the values of a field may stand beside those of another. */
export function isBrief(field: FieldRevision | undefined): boolean {
  return (
    field !== undefined &&
    field.key !== 'name' &&
    [field.before, field.after].every((side) => isShort(side?.text ?? ''))
  );
}

const shortest = 20;

function isShort(text: string): boolean {
  return text.length <= shortest && !text.includes('\n');
}

/** What stands in brackets below a value in its cell stands behind it here. */
function joinBrackets(text: string): string {
  return text.replace(/\n(?=[（(])/g, '');
}

export function sidesOf(change: Change): ToldSides {
  const { kind, before, after, values, parts, group, item } = change;
  if (group !== undefined) return sidesOfGroup(group);
  const [part] = parts;
  if (kind === 'recast' || (part !== undefined && areOfOtherYears(part.field)))
    return { before: joinParts(change, 'before'), after: joinParts(change, 'after') };
  if (part !== undefined) {
    const { passages, field } = part;
    return { before: linesOf(passages, field, item, 'before'), after: linesOf(passages, field, item, 'after') };
  }
  if (kind === 'added' || kind === 'split') return { before: textOr(before), after: joinValues(values) };
  if (kind === 'removed') return { before: joinValues(values), after: textOr('') };
  if (kind === 'merge') return { before: joinValues(values), after: breakLines(`「${after}」に統合`) };
  return { before: textOr(before), after: textOr(after) };
}

/** What was done alike to many names is told in one sentence instead: `次の名称の終わりに「（重点）」を加える：「創業支援」「経営力強化」`. */
export function sentenceOf({ groups, common }: GroupChange): readonly ElementContent[] | undefined {
  if (common === undefined) return undefined;
  if (common.at === 'number') {
    const told = common.numbers.map(({ name, before, after }) => `「${name}」${before}→${after}`);
    return breakLines(`次の番号を改める：${told.join('、')}`);
  }
  const names = groups.flatMap(({ before }) => before.map(nameOf)).map((name) => `「${name}」`);
  return breakLines(`${describeCommon(common)}：${names.join('')}`);
}

/** Of a group that was renamed, moved, split or merged. */
export function sidesOfGroup({ kind, groups }: GroupChange): ToldSides {
  const [group] = groups;
  if (group === undefined) return { before: [], after: [] };
  if (kind === 'rename') {
    const segments = compareTexts(group.before.map(nameOf).join(''), group.after.map(nameOf).join(''));
    return { before: sideText(segments, 'old'), after: sideText(segments, 'new') };
  }
  if (kind === 'move') return sidesOfMove(group);
  return { before: joinLines(group.before.map(nameInPath)), after: joinLines(group.after.map(nameWithItems)) };
}

/** Short values beside each other, longer ones below each other. */
export function joinValues(values: readonly ToldValue[]): readonly ElementContent[] {
  const texts = values.map(({ text }) => joinBrackets(text));
  const told = values.map(({ label }, index) => [nameOfField({ label }), texts[index]].join('　'));
  const areShort = texts.every(isShort);
  return told.length === 0 ? textOr('') : breakLines(told.join(areShort ? '、' : '\n'));
}

/** A text of which nothing stayed needs no marks: all of it is another. */
function linesOf(
  passages: readonly Passage[],
  field: FieldRevision,
  item: ItemRevision | undefined,
  side: 'before' | 'after',
): readonly ElementContent[] {
  const edition = field[side];
  const unit = item?.[side]?.fields.find(({ key }) => key === 'unit')?.text ?? '';
  const behind = edition === undefined ? '' : findUnitBehind(edition, unit);
  const lines = passages.map((passage) => lineOf(passage, side)).map((line) => (line.length === 0 ? textOr('') : line));
  return [...lines.flatMap((line, index) => (index === 0 ? line : [h('br'), ...line])), ...breakLines(behind)];
}

function lineOf(passage: Passage, side: 'before' | 'after'): readonly ElementContent[] {
  const segments = passage[side];
  const isWhole = [...passage.before, ...passage.after].every(({ kind }) => kind !== 'same');
  if (isWhole) return breakLines(joinBrackets(segments.map(({ text }) => text.trim()).join('')));
  return sideText(segments, side === 'before' ? 'old' : 'new');
}

function describeCommon({ at, before, after }: SameEdit): string {
  const place = at === 'start' ? '始め' : '終わり';
  if (before === '') return `次の名称の${place}に「${after}」を加える`;
  if (after === '') return `次の名称の${place}の「${before}」を削る`;
  return `次の名称の${place}の「${before}」を「${after}」に改める`;
}

/** One that is only in another order is known by its place among those that it stands with. */
function sidesOfMove({ kind, before: [from], after: [to] }: GroupRevision): ToldSides {
  const show = (side: GroupSide | undefined) => {
    if (side === undefined) return [];
    return breakLines(kind === 'reordered' ? `「${nameOf(side)}」　${side.place}番目` : nameInPath(side));
  };
  return { before: show(from), after: show(to) };
}

function nameInPath(side: GroupSide): string {
  return [...side.path.map(({ text }) => text.replaceAll('\n', '')), nameOf(side)].join(' ＞ ');
}

function nameOf({ field }: GroupSide): string {
  return field.text.replaceAll('\n', '');
}

/** The first of several keeps what is not said of the others. */
function nameWithItems(side: GroupSide, index: number): string {
  const items = side.items.map(({ name }) => name.after?.text.replaceAll('\n', '') ?? '').filter((name) => name !== '');
  return index === 0 ? nameInPath(side) : `${nameInPath(side)}（${items.join('、')}）`;
}

function joinLines(lines: readonly string[]): readonly ElementContent[] {
  return breakLines(lines.join('\n'));
}

function textOr(text: string): readonly ElementContent[] {
  return breakLines(text === '' ? '（なし）' : text);
}
