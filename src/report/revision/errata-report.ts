/** 正誤表: page and line of the published document, what is wrong there and what is right. */

import { publishedYears } from '../../edition/published-years.ts';
import type { LinePosition } from '../../layout/located.ts';
import type { Report } from '../report.ts';
import { breakLines } from '../text/marked-text.ts';
import { type Erratum, findErrata, ofPublished } from './errata.ts';
import { columnsTable, composeRevisionDocument, pagedFormats, tableComponent } from './revision-document.ts';

export const errataReport: Report = {
  name: 'errata',
  template: () => 'errata.hbs',
  isYearly: false,
  years: publishedYears,
  formats: pagedFormats,
  needs: ofPublished,
  async compose(input) {
    const { errata } = await findErrata(input);
    const rows = errata.map((erratum) => {
      const { name, before, after, sides } = erratum;
      const cells = [
        ...placeOf(erratum),
        breakLines(name),
        before === '' ? breakLines('（なし）') : (sides?.before ?? breakLines(before)),
        after === '' ? breakLines('（削る）') : (sides?.after ?? breakLines(after)),
      ];
      return { cells };
    });
    const title = `${input.configuration.document.title}　正誤表`;
    const heads = ['頁', '行', '箇所', '誤', '正'];
    const table = tableComponent('errata-table', () =>
      columnsTable(heads, [4, 4, 24, 24, 24], rows, heads.indexOf('箇所')),
    );
    const view = {
      errata: errata.map((erratum) => {
        const [page, line] = placeOf(erratum);
        const { name, before, after } = erratum;
        return { page, line, name, before, after };
      }),
      found: rows.length > 0,
    };
    return composeRevisionDocument(input, title, view, table);
  },
};

/** Page and line. What is new stands in the old edition nowhere: it is to be put in where the new one has it. */
function placeOf({ old, lines = [], now }: Erratum): readonly [string, string] {
  const added = old === undefined ? now : undefined;
  if (lines.length < 2) return [show(old?.page, added?.page), show(old && lineOf(old), added && lineOf(added))];
  const pages = new Set(lines.map(({ page }) => page));
  const told = lines.map((line, index) => {
    return index > 0 && lines[index - 1]?.page !== line.page ? `${line.page}頁${lineOf(line)}` : lineOf(line);
  });
  return [[...pages].join('、'), told.join('、')];
}

/** e.g. `16`; `右5` where columns stand side by side. */
function lineOf({ line, column = '' }: LinePosition): string {
  return `${column}${line}`;
}

/** In the old edition, or else in the new one, e.g. `（新16）`. */
function show(place: number | string | undefined, added: number | string | undefined): string {
  if (place !== undefined) return `${place}`;
  return added === undefined ? '－' : `（新${added}）`;
}
