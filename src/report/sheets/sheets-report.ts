/** 評価シート: a sheet for each programme, as the workspace's forms describe them; documents of all and of each, inside and public. */

import type { Report } from '../report.ts';
import { formsOf, yearsOfForms } from './form-years.ts';
import { planVolumes } from './volumes.ts';

export const sheetsReport: Report = {
  name: 'sheets',
  isYearly: true,
  years: (content) => {
    const forms = formsOf(content);
    return forms.length === 0 ? undefined : [...new Set(yearsOfForms(forms).flat())].toSorted((a, b) => a - b);
  },
  formats: ({ reports }, content) => (formsOf(content).length === 0 ? [] : reports.sheets.formats),
  volumes: ({ reports }, content, only) => planVolumes(formsOf(content), reports.sheets, only),
  compose: () => {
    throw new Error('sheets are composed by volumes');
  },
};
