/** What is found in the closed editions of a workspace, and in the corrections to them. */

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { run } from '../../cli/captured-effects.ts';
import type { FileChanges } from '../../cli/small-workspace.ts';
import type { Raising } from '../raise.ts';
import { settingsWith } from './inputs.ts';

const reports = 'reports: { progress: { formats: [html], trends: none }, indicators: { formats: [csv] } }';
const table = 'ID,指標,方向,基準値（R2）,R4,R5,目標値（R8）\nK1,相談,増加,1件,4件,5件,20件\n';
const right = { 'city/torikumi.yaml': settingsWith(reports), 'city/indicators.csv': table };
const theme = readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8');
const corrections = (row: string) => `ID,項目,誤,正,理由\n${row}\n`;

/** The edition of 2023 is closed before these files are written. */
function closed(at: string, later: FileChanges, command = 'check ./city --json'): Raising {
  return {
    at,
    files: right,
    command,
    spoil: async (folder) => {
      await run(['publish', `${folder}/city`, '--out', `${folder}/out`]);
      for (const [name, content] of Object.entries(later)) {
        await mkdir(dirname(`${folder}/${name}`), { recursive: true });
        await writeFile(`${folder}/${name}`, content ?? '');
      }
    },
  };
}

export const editions = {
  'edition-altered': closed('editions/2023/figures.csv', { 'city/editions/2023/figures.csv': '指標ID\n' }),
  'edition-closed': closed('editions/2023/edition.json', {}, 'publish ./city --out ./out --json'),
  'edition-refused': {
    at: '',
    files: { ...right, 'city/templates/progress.hbs': '{{titel}}' },
    command: 'publish ./city --out ./out --json',
  },
  'edition-differs': closed('editions/2023/figures.csv', { 'city/indicators.csv': table.replace('5件', '6件') }),
  'roll-edition-changed': closed(
    'editions/2023',
    { 'city/indicators.csv': table.replace('5件', '6件') },
    'roll ./city ./next --json',
  ),
  'edition-corrected': closed('editions/2023/figures.csv', {
    'city/indicators.csv': table.replace('5件', '6件'),
    'city/corrections.csv': corrections('K1,実績値（R5）,5件,6件,集計誤り'),
  }),
  'edition-looks-differ': closed(
    'editions/2023/edition.json',
    { 'city/templates/theme.yaml': theme.replaceAll('#14324d', '#123456') },
    'build ./city --out ./again --json',
  ),
  'editions-of-one-date': {
    ...closed('torikumi.yaml', {}),
    spoil: async (folder: string) => {
      for (const year of ['2022', '2023'])
        await run(['publish', `${folder}/city`, '--out', `${folder}/out`, '--year', year]);
    },
  },
  'correction-not-printed': closed('corrections.csv:2:2', {
    'city/corrections.csv': corrections('K1,実績値（R5）,7件,5件,集計誤り'),
  }),
  'indicator-unknown': { at: '', files: right, command: 'history K9 ./city --json' },
};
