/** 評価シート: a sheet for each programme, as the workspace's forms describe them; a document for each form. */

import { type Content, partOf } from '../../edition/edition.ts';
import type { Form, FormSource } from '../../model/form/form.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { Report, Volume } from '../report.ts';
import { composeSheets } from './compose-sheets.ts';
import { safeNames } from './safe-name.ts';

export const sheetsReport: Report = {
  name: 'sheets',
  isYearly: true,
  years: (content) => {
    const forms = formsOf(content);
    return forms.length === 0 ? undefined : ascending(yearsOfForms(forms).flat());
  },
  formats: ({ reports }, content) => (formsOf(content).length === 0 ? [] : reports.sheets.formats),
  volumes: (_, content) => {
    const forms = formsOf(content);
    const years = yearsOfForms(forms);
    const names = forms.length === 1 ? ['sheets'] : safeNames(forms.map(({ key }) => `sheets-${key}`));
    return forms.map(
      (form, index): Volume => ({
        name: names[index] ?? form.key,
        years: years[index] ?? [],
        compose: async (input) => ({ value: await composeSheets(input, form), findings: [] }),
      }),
    );
  },
  compose: () => {
    throw new Error('sheets are composed by volumes');
  },
};

function formsOf({ edition }: Content): readonly Form[] {
  return partOf(edition, 'sheets')?.forms ?? [];
}

/** Of each form; one whose sheets have no years of their own has those of the others. */
function yearsOfForms(forms: readonly Form[]): readonly (readonly FiscalYear[])[] {
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
