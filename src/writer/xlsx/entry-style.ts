/** How the cells of an entry form look: grey is given, yellow is to be filled in, orange is still empty, red is to be looked at. */

import type { EntryAlert, EntryCell, EntryLook } from '../../document/entry-form.ts';
import type { Alignment, BorderFormat, CellFormat, ConditionFormat, FontFormat } from './package/cell-format.ts';

export interface EntryStyles {
  /** Equal looks are one object. */
  of(look: CellLook): CellFormat;
}

interface CellLook {
  readonly look: EntryLook;
  readonly align: EntryCell['align'] | undefined;
  readonly format: string | undefined;
  readonly isMarked: boolean;
}

const colors = { line: '#8a94a0', given: '#eceff2', head: '#d3dce6', open: '#fff9db', example: '#eaf5ea' };
const quiet = '#56606b';
const doubt = '#c92a2a';

const thin = { weight: 'thin', color: colors.line } as const;
const frame: BorderFormat = { left: thin, right: thin, top: thin, bottom: thin };
const thick = { weight: 'medium', color: doubt } as const;
const doubtFrame: BorderFormat = { left: thick, right: thick, top: thick, bottom: thick };

interface Base {
  readonly size: number;
  readonly bold?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly hasFrame?: true;
  readonly wraps?: true;
  readonly horizontal?: Alignment['horizontal'];
  readonly vertical?: Alignment['vertical'];
}

const bases: Readonly<Record<EntryLook, Base>> = {
  title: { size: 14, bold: true },
  key: { size: 10, bold: true },
  line: { size: 10 },
  legend: { size: 9, color: quiet },
  label: { size: 10, horizontal: 'right' },
  count: { size: 11, bold: true },
  head: { size: 10, bold: true, fill: colors.head, hasFrame: true, wraps: true, horizontal: 'center' },
  shown: { size: 10, fill: colors.given, hasFrame: true, wraps: true, vertical: 'top' },
  open: { size: 10, fill: colors.open, hasFrame: true, wraps: true, vertical: 'top' },
  example: { size: 10, fill: colors.example, hasFrame: true, wraps: true, vertical: 'top' },
  text: { size: 10, wraps: true, vertical: 'top', hasFrame: true },
};

export function entryStyles(font: string): EntryStyles {
  const known = new Map<string, CellFormat>();
  return {
    of: (look) => {
      const key = JSON.stringify([look.look, look.align, look.format, look.isMarked]);
      const found = known.get(key) ?? composeFormat(look, font);
      known.set(key, found);
      return found;
    },
  };
}

/** What differs by its colour is bold too, so that it is seen in a copy without colours. */
export function alertLook(level: EntryAlert['level']): ConditionFormat {
  if (level === 'empty') return { fill: '#ffe3c2' };
  if (level === 'wrong') return { fill: '#ffa8a8', color: '#8a1c1c', bold: true };
  return { numberFormat: level.format };
}

function composeFormat({ look, align, format, isMarked }: CellLook, name: string): CellFormat {
  const { size, bold, color, fill, hasFrame, wraps, horizontal = 'left', vertical = 'middle' } = bases[look];
  const font: FontFormat = {
    name,
    size,
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color }),
  };
  const border = isMarked ? doubtFrame : hasFrame === true ? frame : undefined;
  return {
    font,
    alignment: { horizontal: align ?? horizontal, vertical, ...(wraps === true ? { wraps } : {}) },
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { border }),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(look === 'open' ? { isOpen: true } : {}),
  };
}
