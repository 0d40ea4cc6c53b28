/** Lays what the settings say of columns and rows over what their words say. */

import { type Finding, type Place, warning } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import type { AmountsColumnSetting, AmountsTableSetting } from '../configuration/amounts-setting.ts';
import type { FigureTable } from '../table-figures/figure-table.ts';
import type { DeclaredHead, TableHead } from '../table-figures/parse-figure-head.ts';
import type { Formula } from '../table-figures/parse-formula.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { declareFunding } from './declare-funding.ts';

export interface DeclaredTable {
  readonly table: FigureTable;
  /** By column of the table. */
  readonly columns: readonly AmountsColumnSetting[];
  readonly findings: readonly Finding[];
}

export function declareHeads(table: FigureTable, setting: AmountsTableSetting, place: Place): DeclaredTable {
  const findings: Finding[] = [];
  const names = table.columns.map(nameOf);
  const labels = table.rows.map(nameOf);
  for (const [key, known] of [
    [setting.columns, names],
    [setting.rows, labels],
  ] as const) {
    for (const head of Object.keys(key).filter((each) => !known.some((name) => isNamed(name, each)))) {
      const near = findNearest(
        head,
        known.map(({ inner }) => inner),
      );
      findings.push(warning('amounts-head-unknown', { head, nearest: near, known: innerOf(known) }, place));
    }
  }
  const settings = names.map((name) => columnSetting(setting, name));
  for (const { of } of settings) {
    const missing = [of ?? []].flat().filter((operand) => !names.some((name) => isNamed(name, operand)));
    for (const head of missing) {
      const near = findNearest(head, innerOf(names));
      findings.push(warning('amounts-head-unknown', { head, nearest: near, known: innerOf(names) }, place));
    }
  }
  const declared = {
    ...table,
    columns: table.columns.map((head, index) => withDeclared(head, declareColumn(settings[index] ?? {}))),
    rows: table.rows.map((head, index) => {
      const role = Object.entries(setting.rows).find(([key]) => labels[index] && isNamed(labels[index], key))?.[1];
      return role === undefined ? head : withDeclared(head, { role });
    }),
  };
  return { table: { ...declared, columns: declareFunding(declared) }, columns: settings, findings };
}

interface HeadName {
  readonly inner: string;
  readonly whole: string;
}

function nameOf({ texts }: TableHead): HeadName {
  return { inner: texts.at(-1) ?? '', whole: texts.join('') };
}

function innerOf(names: readonly HeadName[]): readonly string[] {
  return [...new Set(names.map(({ inner }) => inner))].filter((name) => name !== '');
}

function isNamed({ inner, whole }: HeadName, given: string): boolean {
  const bare = normalizeHeader(given);
  return normalizeHeader(inner) === bare || normalizeHeader(whole) === bare;
}

/** The setting that names all heads of a column goes before one that names the innermost. */
function columnSetting({ columns }: AmountsTableSetting, name: HeadName): AmountsColumnSetting {
  const own = Object.entries(columns).filter(([key]) => isNamed(name, key));
  const [, found] = own.find(([key]) => normalizeHeader(key) === normalizeHeader(name.whole)) ?? own[0] ?? [];
  return typeof found === 'string' ? { kind: found } : (found ?? {});
}

function withDeclared(head: TableHead, declared: DeclaredHead | undefined): TableHead {
  return declared === undefined ? head : { ...head, declared };
}

function declareColumn({ kind, of, within }: AmountsColumnSetting): DeclaredHead | undefined {
  if (kind === undefined && of === undefined && within === undefined) return undefined;
  const operands = [of ?? []].flat();
  const [first, second] = operands;
  const group = within === 'group' ? ({ withinGroup: true } as const) : {};
  switch (kind) {
    case 'amount':
      return { kind: 'amount' };
    case 'text':
      return { kind: 'other' };
    case 'share':
      return { kind: 'share', ...(first === undefined ? {} : { shareOf: first }), ...group };
    case 'sum':
      return { kind: 'amount', ...formulaOf('+', operands) };
    case 'difference':
      return { kind, ...formulaOf('-', operands) };
    case 'ratio':
      return { kind, ...formulaOf('/', operands) };
    case 'rate':
      return { kind, ...rateOf(first, second) };
    case undefined:
      return { ...(first === undefined ? {} : { shareOf: first }), ...group };
  }
}

function formulaOf(operator: '+' | '-' | '/', names: readonly string[]): { readonly formula?: Formula } {
  const [first, ...others] = names.map((name): Formula => ({ type: 'operand', name }));
  if (first === undefined || others.length === 0) return {};
  return { formula: others.reduce((left, right): Formula => ({ type: 'operation', operator, left, right }), first) };
}

function rateOf(first: string | undefined, second: string | undefined): { readonly formula?: Formula } {
  if (first === undefined || second === undefined) return {};
  const x: Formula = { type: 'operand', name: first };
  const y: Formula = { type: 'operand', name: second };
  const change: Formula = { type: 'operation', operator: '-', left: x, right: y };
  return { formula: { type: 'operation', operator: '/', left: change, right: y } };
}
