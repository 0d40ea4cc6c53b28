/** An XLSX in which the table on one sheet is changed: its parts as they were, what names moved cells moved with them. */

import { zipSync } from 'fflate';
import { append } from '../../../finding/append.ts';
import { XmlDamage } from '../../../workspace/package/read-xml.ts';
import { folderOf, readRelations, relationsPart } from '../../../workspace/package/relations.ts';
import { openArchive } from '../../../workspace/package/unpack-archive.ts';
import { childrenOf, element, parseXmlTree, type XmlElement } from '../../../workspace/package/xml-tree.ts';
import { openWorkbook, partLimit, unpackedLimit } from '../../../workspace/xlsx/open-workbook.ts';
import { readXlsxGrid } from '../../../workspace/xlsx/xlsx-table.ts';
import type { TableChange } from '../table-change.ts';
import { changeSheet } from './change-sheet.ts';
import { CannotMove, type Unmovable } from './move-formula.ts';
import { movePart } from './move-part.ts';
import { type Moves, movesOf } from './moves.ts';
import { printXml } from './print-xml.ts';
import { isAsChanged, textsOf } from './same-cells.ts';

export interface ChangedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells whose formulas may have to take in what was added: `計画!F3`. */
  readonly formulas: readonly string[];
}

/** Why, where it holds what cannot be moved, or would not be read as it was. */
export function changeWorkbook(
  file: string,
  bytes: Uint8Array,
  sheet: string,
  change: TableChange,
): ChangedWorkbook | Unmovable {
  try {
    const changed = changeParts(file, bytes, sheet, change);
    if (typeof changed === 'string') return changed;
    return isAsChanged(file, bytes, changed.bytes, sheet, change) ? changed : 'differs';
  } catch (cause) {
    if (cause instanceof CannotMove) return cause.why;
    if (cause instanceof XmlDamage) return 'damaged';
    throw cause;
  }
}

function changeParts(file: string, bytes: Uint8Array, sheet: string, change: TableChange): ChangedWorkbook | Unmovable {
  const workbook = openWorkbook(file, bytes);
  const grid = readXlsxGrid(file, bytes, sheet).value;
  const archive = openArchive(bytes, partLimit, unpackedLimit);
  if ('code' in workbook || grid === undefined || archive.type !== 'archive') return 'damaged';
  const entry = workbook.sheets.find(({ name }) => name === sheet);
  if (entry === undefined) return 'damaged';
  if (archive.names.some((name) => /pivot|externalLink|queryTable/i.test(name))) return 'linked';
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    const part = archive.unpack(name);
    if (part === undefined || 'type' in part) return 'damaged';
    parts[name] = part;
  }
  const shown = textsOf(grid);
  const moves = movesOf(change);
  const task = { parts, sheet, part: entry.part, moves, change };
  const formulas: string[] = [];
  for (const { name, part } of workbook.sheets) {
    const root = parseXmlTree(partOf(parts, part));
    if (part === entry.part) changeSheet(root, change, moves, (row, column) => shown.get(row)?.get(column) ?? '');
    append(formulas, movePart(root, { ...task, own: name, isChanged: part === entry.part }));
    setPart(parts, part, root);
  }
  moveOthers(parts, task);
  return { bytes: zipSync(parts, { mtime: new Date(1980, 0, 1) }), formulas };
}

interface Task {
  readonly parts: Record<string, Uint8Array>;
  readonly sheet: string;
  readonly part: string;
  readonly moves: Moves;
  readonly change: TableChange;
}

/** Names, charts, pictures and comments of the sheet; the order in which Excel last computed is left out. */
function moveOthers(parts: Task['parts'], task: Task): void {
  const ofSheet = new Set(relatedTo(parts, task.part));
  for (const name of Object.keys(parts)) {
    const isOfSheet = ofSheet.has(name);
    const isWorkbook = /^xl\/workbook\.xml$/i.test(name);
    const isChart = /\/charts\/[^/]+\.xml$/i.test(name);
    if (!isOfSheet && !isWorkbook && !isChart) continue;
    if (!/\.(?:xml|vml)$/i.test(name)) continue;
    const root = parseXmlTree(partOf(parts, name));
    movePart(root, { ...task, own: '', isChanged: isOfSheet });
    if (isWorkbook && task.change.dropped.size + task.change.emptied.size > 0) askToCompute(root);
    setPart(parts, name, root);
  }
  const chain = nameIn(parts, 'xl/calcChain.xml');
  if (chain === undefined) return;
  delete parts[chain];
  for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const part = nameIn(parts, name);
    if (part === undefined) continue;
    const root = parseXmlTree(partOf(parts, part));
    root.children = root.children.filter(
      (child) =>
        typeof child === 'string' || !/calcchain/i.test(`${child.attributes.PartName}${child.attributes.Target}`),
    );
    setPart(parts, part, root);
  }
}

/** Results that were kept are of the cells that there were. */
function askToCompute(root: XmlElement): void {
  const [known] = childrenOf(root, 'calcPr');
  if (known !== undefined) {
    known.attributes.fullCalcOnLoad = '1';
    return;
  }
  const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
  const at = root.children.findLastIndex((child) => typeof child !== 'string' && before.includes(child.local));
  const prefix = root.name.slice(0, -root.local.length);
  root.children.splice(at + 1, 0, element(`${prefix}calcPr`, { fullCalcOnLoad: '1' }));
}

/** Parts that a sheet refers to, and what its drawings refer to. */
function relatedTo(parts: Task['parts'], sheet: string): readonly string[] {
  const related: string[] = [];
  const open = [sheet];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const name = nameIn(parts, relationsPart(part));
    for (const relation of readRelations(name === undefined ? undefined : parts[name], folderOf(part))) {
      const own = nameIn(parts, relation.part);
      if (own === undefined || related.includes(own)) continue;
      related.push(own);
      if (relation.type === 'drawing') open.push(own);
    }
  }
  return related;
}

function partOf(parts: Task['parts'], name: string): Uint8Array {
  return parts[nameIn(parts, name) ?? name] ?? new Uint8Array();
}

function setPart(parts: Task['parts'], name: string, root: XmlElement): void {
  parts[nameIn(parts, name) ?? name] = new TextEncoder().encode(printXml(root));
}

/** As the archive spells it: names differ in more than case. */
function nameIn(parts: Task['parts'], name: string): string | undefined {
  return Object.keys(parts).find((each) => each.toLowerCase() === name.toLowerCase());
}
