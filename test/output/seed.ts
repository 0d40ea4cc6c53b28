/** The 81 indicators and 405 values of the seed, as the transcription of its pages gives them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import printed from '../data/shinagawa-values.json' with { type: 'json' };
import { sampleFolder } from './build-workspace.ts';
import { withoutSpace } from './open-pdf.ts';

export interface SeedIndicator {
  readonly id: string;
  readonly goal: string;
  readonly policy: string;
  readonly project: string;
  readonly name: string;
  /** 26年度, 27年度, 28年度, 29年度, 31年度; as printed. */
  readonly values: readonly string[];
}

export const seedYears = [2014, 2015, 2016, 2017, 2019] as const;

/** Texts without white space. The fixture's rows stand in the table's order. */
export const seed: readonly SeedIndicator[] = readTable().map((row, index) => {
  const given = printed[index];
  if (given === undefined || given.name !== row['重要業績評価指標（ＫＰＩ）'])
    throw new Error(`row ${index + 2} is not ${given?.name}`);
  return {
    id: row.ID ?? '',
    goal: withoutSpace(row.基本目標 ?? ''),
    policy: withoutSpace(row.基本方針 ?? ''),
    project: withoutSpace(row.全体計画 ?? ''),
    name: withoutSpace(given.name),
    values: given.values.map(withoutSpace),
  };
});

function readTable(): readonly Record<string, string>[] {
  return parse(readFileSync(join(sampleFolder, 'indicators.csv'), 'utf8'), { columns: true });
}
