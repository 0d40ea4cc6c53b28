/** Paragraphs of WordprocessingML: their properties in the order that the schema asks for, and their runs. */

import { tag } from '../package/xml.ts';
import type { Run } from './collect-runs.ts';
import type { RunWriter } from './run-writer.ts';
import { sideOfAll } from './settle-breaks.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly runs: readonly Run[];
  /** What its style does not say, by the names of the elements. */
  readonly own: OwnProperties;
  /** Ids of the elements that begin here. */
  readonly ids: readonly string[];
  /** Runs with drawings, behind the texts. */
  readonly drawings?: readonly string[];
  /** A field that spans several paragraphs begins or ends in it. */
  readonly field?: FieldEnds;
}

interface FieldEnds {
  readonly begin?: string;
  readonly end?: string;
}

export interface OwnProperties {
  readonly keepNext?: true;
  readonly pageBreakBefore?: true;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** The edges of a frame that it stands in. */
  readonly frame?: string;
  /** Where a leader ends, in points from the left edge of the text. */
  readonly leaderAt?: number;
  /** Points. */
  readonly indent?: { readonly left: number; readonly hanging: number };
  readonly centred?: true;
  /** Points above it, instead of what its style has. */
  readonly before?: number;
  /** Of a heading in a cell, from 1. */
  readonly outline?: number;
}

/** `section` ends a section of pages with this paragraph. */
export function paragraphXml(paragraph: Paragraph, writer: RunWriter, section = ''): string {
  const { runs, drawings = [], field, ids } = paragraph;
  const side = sideOfAll(runs);
  const content = [writer.bookmarks(ids), field?.begin ?? '', writer.runs(runs), ...drawings, field?.end ?? ''];
  return tag('w:p', {}, propertiesXml(paragraph, writer.mark(side), section), ...content);
}

function propertiesXml({ style, own }: Paragraph, mark: string, section: string): string {
  const { keepNext, pageBreakBefore, numbering, frame = '', leaderAt, before, indent, centred, outline } = own;
  const level = numbering && tag('w:ilvl', { 'w:val': numbering.level });
  const list = numbering && tag('w:numId', { 'w:val': numbering.id });
  const parts = [
    tag('w:pStyle', { 'w:val': style }),
    keepNext === true ? '<w:keepNext/>' : '',
    pageBreakBefore === true ? '<w:pageBreakBefore/>' : '',
    numbering === undefined ? '' : tag('w:numPr', {}, level ?? '', list ?? ''),
    frame,
    leaderAt === undefined
      ? ''
      : tag('w:tabs', {}, tag('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': twips(leaderAt) })),
    before === undefined ? '' : tag('w:spacing', { 'w:before': twips(before) }),
    indent === undefined
      ? ''
      : tag('w:ind', { 'w:left': twips(indent.left), 'w:hanging': twips(Math.max(0, indent.hanging)) }),
    centred === true ? '<w:jc w:val="center"/>' : '',
    outline === undefined ? '' : tag('w:outlineLvl', { 'w:val': outline - 1 }),
    mark === '' ? '' : tag('w:rPr', {}, mark),
    section,
  ];
  return tag('w:pPr', {}, ...parts);
}

/** Twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
