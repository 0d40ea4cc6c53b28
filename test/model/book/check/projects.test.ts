/** 全体計画 of a book beside the plan whose KPIs stand in them. */

import { expect, it } from 'vitest';
import { checkProjects } from '../../../../src/model/book/check/check-projects.ts';
import { checkPlan } from '../../../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../../plan/make-table.ts';
import { readSmallBook, smallDefinition } from '../small-book.ts';

const plan = checkPlan(
  makeTable(
    'ID|基本目標|全体計画|指標|R5目標|R5\nK1|くらし|見守り|訪ねた人|5|4\nK2|しごと|見守り|開いた会|3|3\nK3|しごと|相談（重点）|受けた数|3|3',
  ),
  undefined,
  makeConfiguration(),
).value;

async function check(table: string, body: string): Promise<readonly string[]> {
  const { book } = await readSmallBook(body, {
    'book.yaml': `${smallDefinition}projects: projects.csv\n`,
    'projects.csv': `ID,基本目標,全体計画,現況\n${table}`,
  });
  if (book === undefined) throw new Error('no book');
  return checkProjects(book, plan).map(
    ({ code, facts, place }) =>
      `${place?.file}:${place?.line} ${code} ${Object.values(facts).filter(Boolean).join(' ')}`,
  );
}

it.each([
  [
    'all are shown',
    '1,くらし,見守り,\n2,しごと,見守り,\n3,しごと,相談,\n',
    '::project{id=1}\n\n::project{id=2}\n\n::project{id=3}',
    [],
  ],
  [
    'one is not',
    '1,くらし,見守り,\n2,しごと,見守り,\n3,しごと,相談,\n',
    '::project{id=1}\n\n::project{id=3}',
    ['indicators.csv:3 project-not-in-book 見守り'],
  ],
  [
    'one is of another goal',
    '1,くらし,見守り,\n2,まち,見守り,\n3,しごと,相談,\n',
    '::project{id=1}\n\n::project{id=2}\n\n::project{id=3}',
    ['projects.csv:3 project-without-indicators 見守り 見守り', 'indicators.csv:3 project-not-in-book 見守り'],
  ],
  ['there are none', '', '本文', []],
] as const)('%s', async (_, table, body, expected) => {
  expect(await check(table, body)).toEqual(expected);
});
