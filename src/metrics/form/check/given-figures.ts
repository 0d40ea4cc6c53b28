/** Figures that the tables print themselves, against what the form computes. */

import type { Finding } from '../../../finding/finding.ts';
import { isAbsent } from '../../../model/form/evaluate-expression.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import { amountIn, type Inspection, isOwn, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';

export function checkGivenFigures(inspection: Inspection): readonly Finding[] {
  const { form, sheets } = inspection;
  const figures = [...form.figures.values()];
  const own = [...form.sources.values()].filter((source) => isOwn(form, source) && source.year !== undefined);
  const given = own.flatMap((source) =>
    source.heads.flatMap((head) => {
      const figure = figures.find(
        ({ name, label }) => bareHead(name) === bareHead(head) || bareHead(label) === bareHead(head),
      );
      return figure === undefined ? [] : [{ source, head, figure }];
    }),
  );
  return given.flatMap(({ source, head, figure }) =>
    sheets.flatMap((sheet) =>
      rowsOf(sheet, source).flatMap((row) => {
        const printed = amountIn(row, head);
        if (printed === undefined || row.year === undefined) return [];
        const computed = sheet.numberOf({ name: figure.name }, row.year);
        if (isAbsent(computed)) return [];
        const decimals = printed.decimalPlaces();
        const rounded = computed.value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
        if (rounded.equals(printed)) return [];
        const isCut = computed.value.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).equals(printed);
        const facts = {
          ...({ problem: isCut ? 'given-truncated' : 'given-differs', sheet: nameSheet(sheet), name: head } as const),
          ...{ year: inspection.nameYear(row.year), found: show(printed), expected: show(rounded) },
        };
        return tell(inspection, '計算値', facts, placeIn(row, head));
      }),
    ),
  );
}
