/** The forms of a workspace, and the fiscal years that their sheets can be made of. */

import { type Content, partOf } from '../../edition/edition.ts';
import type { Form, FormSource } from '../../model/form/form.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';

export function formsOf({ edition }: Content): readonly Form[] {
  return partOf(edition, 'sheets')?.forms ?? [];
}

/** Of each form; one whose sheets have no years of their own has those of the others. */
export function yearsOfForms(forms: readonly Form[]): readonly (readonly FiscalYear[])[] {
  const own = forms.map((form) => ownYears(form, ({ links }) => links.length > 0));
  const all = own.flat();
  return own.map((years, index) => {
    const form = forms[index];
    if (years.length > 0 || form === undefined) return years;
    return all.length > 0 ? ascending(all) : ownYears(form, () => true);
  });
}

/** Those of the indicators where it has some; else those of rows that have years and something besides to tell them apart. */
function ownYears({ sources, indicators }: Form, isMeant: (source: FormSource) => boolean): readonly FiscalYear[] {
  const dated = [...sources.values()].filter((source) => source.year !== undefined && isMeant(source));
  const evaluated = dated.filter(({ items }) => items.length > 0);
  const years = (evaluated.length > 0 ? evaluated : dated).flatMap((source) => source.years);
  const ofIndicators = indicators?.indicators.flatMap(({ actuals }) =>
    actuals.flatMap(({ column }) => column.year ?? []),
  );
  return ascending(ofIndicators ?? years);
}

function ascending(years: readonly FiscalYear[]): readonly FiscalYear[] {
  return [...new Set(years)].toSorted((a, b) => a - b);
}
