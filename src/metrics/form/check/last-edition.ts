/** What stands now against what was published last year: figures of earlier years, what an indicator is, its targets, the programmes. */

import type { Finding } from '../../../finding/finding.ts';
import type { Inspection } from './inspection.ts';
import { compareIndicators } from './published-indicators.ts';
import { compareProgrammes } from './published-programmes.ts';
import { compareTables } from './published-tables.ts';

export function checkLastEdition(inspection: Inspection): readonly Finding[] {
  const { published } = inspection.form;
  if (published === undefined) return [];
  return [
    ...compareTables(inspection, published),
    ...compareIndicators(inspection, published),
    ...compareProgrammes(inspection, published),
  ];
}
