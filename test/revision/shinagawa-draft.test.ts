import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { changesOf } from '../../src/revision/changes.ts';
import { checkReasons, readReasons } from '../../src/revision/check-reasons.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item } from '../../src/revision/item.ts';
import { itemsOfPlan, scopeOf } from '../../src/revision/items-of-plan.ts';
import { applyReplaces } from '../../src/revision/read-replaces.ts';
import type { Revision } from '../../src/revision/revision.ts';
import { tallyTreatments } from '../../src/revision/tally.ts';
import type { RawTable } from '../../src/table/table.ts';
import { parseCsvTable } from '../../src/workspace/csv/csv-table.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { applyTold, readItem } from './apply-told.ts';

const configuration = makeConfiguration({ date: '2018-09-30' });

function readTable(name: string): RawTable {
  const text = readFileSync(new URL(`../../data/shinagawa-strategy/${name}`, import.meta.url), 'utf8');
  const { value, findings } = parseCsvTable(name, text, ',');
  if (value === undefined || findings.length > 0) throw new Error(`${name} cannot be read`);
  return value;
}

function readPlan(folder: string) {
  const checked = checkPlan(readTable(`${folder}indicators.csv`), readTable(`${folder}measures.csv`), configuration);
  expect(checked.findings).toEqual([]);
  if (checked.value === undefined) throw new Error('no plan');
  return checked.value;
}

let old: readonly Item[];
let now: ReturnType<typeof applyReplaces>;
let revision: Revision;

beforeAll(() => {
  const [draft, plan] = [readPlan('draft/'), readPlan('')];
  const scope = scopeOf(draft, plan);
  old = itemsOfPlan(draft, scope, configuration.document);
  now = applyReplaces(itemsOfPlan(plan, scope, configuration.document), readTable('replaces.csv'));
  revision = compareVersions({ label: 'たたき台', items: old }, { label: '取組状況', items: now.value }, new Map());
});

it('has every indicator of the draft in the revision, and each that is new', () => {
  expect(now.findings).toEqual([]);
  expect([old.length, now.value.length]).toEqual([72, 81]);
  expect(tallyTreatments(revision.items)).toEqual({
    counts: { keep: 23, revise: 48, delete: 1, add: 10 },
    total: 82,
  });
});

it('finds targets that changed, KPIs that were redefined, and two that became one', () => {
  const find = (id: string) => revision.items.find((item) => item.id === id);
  const target = (id: string) => find(id)?.fields.find(({ key }) => key.startsWith('target'));
  expect([target('1-05')?.before?.text, target('1-05')?.after?.text]).toEqual(['1,760件', '2,080件']);
  expect([find('2-12')?.name.before?.text, find('2-12')?.name.after?.text]).toEqual([
    '支援を受けた企業が採用した人数(年間)',
    '支援を受けた企業が採用した人数（累計）',
  ]);
  expect(find('4-12')?.from).toEqual(['T-05', 'T-06']);
  expect(find('4-22')?.before?.name.text).toBe('品川区の自殺率(10万人あたりの人数)');
});

it('tells a renumbered goal once: only one indicator has moved itself', () => {
  expect(revision.items.filter(({ moved }) => moved).map(({ id }) => id)).toEqual(['4-01']);
  const groups = changesOf(revision).filter(({ group }) => group !== undefined);
  const several = groups.flatMap(({ group }) =>
    group?.common === undefined ? [] : [[group.common.at, group.groups.length]],
  );
  expect([groups.length, several]).toEqual([
    15,
    [
      ['end', 32],
      ['number', 8],
      ['number', 3],
    ],
  ]);
});

it('tells all that makes the plan of the draft', () => {
  expect(applyTold(revision, changesOf(revision))).toEqual(revision.new.items.map(readItem));
});

it('says of every change that no reason is written', () => {
  const reasons = readReasons(readTable('reasons.csv'));
  expect(reasons.findings).toEqual([]);
  expect([...reasons.value.values()].filter(({ isUnrecorded }) => !isUnrecorded)).toEqual([]);
  expect(checkReasons(revision, reasons.value)).toEqual([]);
});
