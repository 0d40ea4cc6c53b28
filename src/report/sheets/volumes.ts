/** Which documents are made of the sheets of forms: all of a form, each by itself, the copies for the public and for inside. */

import type { Found } from '../../finding/finding.ts';
import { type Choice, chooseSheets, tellUnmatched } from '../../metrics/form/choose-sheets.ts';
import { makeSheets } from '../../metrics/form/form-sheets.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { Form } from '../../model/form/form.ts';
import { publicForm } from '../../model/form/public-form.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { Volume } from '../report.ts';
import { composeAll, composeOne } from './compose-sheets.ts';
import { yearsOfForms } from './form-years.ts';
import { safeName, safeNames } from './safe-name.ts';

type Setting = Pick<Configuration['reports']['sheets'], 'files' | 'copies'>;

/** In the words of who files them. */
export const copyNames = { public: '公開用', inside: '庁内用' } as const;

export function planVolumes(
  forms: readonly Form[],
  { files, copies }: Setting,
  only: readonly Choice[] | undefined,
): Found<readonly Volume[]> {
  const names = forms.length === 1 ? ['sheets'] : safeNames(forms.map(({ key }) => `sheets-${key}`));
  const years = yearsOfForms(forms);
  const volumes = forms.flatMap((form, index) => {
    const selection = select(form, years[index]?.at(-1), only);
    if (selection === 'none') return [];
    return [...new Set(copies)].flatMap((copy) => {
      // What is not for the public must be seen to be that, also when it is the only copy.
      const mark = copies.length > 1 || copy === 'inside' ? copyNames[copy] : '';
      const own = copy === 'public' ? publicForm(form) : form;
      const name = [names[index], mark].filter((part) => part !== '').join('_');
      return volumesOf(own, { name, mark, years: years[index] ?? [], files, only, isChosen: selection });
    });
  });
  return {
    value: volumes,
    findings: volumes.length > 0 || only === undefined ? [] : [tellUnmatched(forms, years, only)],
  };
}

interface VolumeSetting {
  readonly name: string;
  readonly mark: string;
  readonly years: readonly FiscalYear[];
  readonly files: Setting['files'];
  readonly only: readonly Choice[] | undefined;
  /** Numbers of the sheets; all without it. */
  readonly isChosen: ReadonlySet<number> | undefined;
}

function volumesOf(form: Form, setting: VolumeSetting): readonly Volume[] {
  const { name, mark, years, files, only = [], isChosen } = setting;
  const indexes = makeSheets(form).flatMap((_, index) =>
    isChosen === undefined || isChosen.has(index) ? [index] : [],
  );
  const chosen = only.map((choice) => `${choice.name}-${choice.texts.join('-')}`);
  const selected = only.map((choice) => `${choice.name}＝${choice.texts.join('、')}`).join('、');
  const all: Volume = {
    name: [name, ...chosen.map(safeName)].join('_'),
    years,
    compose: async (input) => ({ value: await composeAll(input, form, { indexes, mark, selected }), findings: [] }),
  };
  if (files === 'one' || form.frontOnly) return [all];
  const own = safeNames(
    makeSheets(form).map((sheet) => [sheet.id, sheet.name].filter((text) => text !== '').join('_')),
  );
  const each = indexes.map(
    (index): Volume => ({
      name: `${name}/${own[index]}`,
      years,
      compose: async (input) => ({ value: await composeOne(input, form, { index, mark }), findings: [] }),
    }),
  );
  return files === 'both' ? [all, ...each] : each;
}

/** `undefined` for all. */
function select(
  form: Form,
  year: FiscalYear | undefined,
  only: readonly Choice[] | undefined,
): ReadonlySet<number> | undefined | 'none' {
  if (only === undefined || year === undefined) return undefined;
  const sheets = makeSheets(form);
  const chosen = new Set(chooseSheets(form, sheets, only, year));
  const indexes = new Set(sheets.flatMap((sheet, index) => (chosen.has(sheet) ? [index] : [])));
  return indexes.size === 0 ? 'none' : indexes;
}
