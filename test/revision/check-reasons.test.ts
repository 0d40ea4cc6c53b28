import { beforeAll, describe, expect, it } from 'vitest';
import { checkReasons, readReasons } from '../../src/revision/check-reasons.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { itemsOfTable } from '../../src/revision/items-of-table.ts';
import type { Revision } from '../../src/revision/revision.ts';
import { tellWritten } from '../../src/revision/written-changes.ts';
import { makeTable } from '../model/plan/make-table.ts';

let revision: Revision;

beforeAll(() => {
  const old = itemsOfTable(makeTable('ID|KPI|目標\n1|維持|1件\n2|修正|1件\n3|削除|1件')).value;
  const now = itemsOfTable(makeTable('ID|KPI|目標\n1|維持|1件\n2|修正|2件\n4|新規のもの|1件')).value;
  revision = compareVersions({ label: '旧', items: old }, { label: '新', items: now }, new Map());
});

function check(text: string) {
  const read = readReasons(makeTable(text, 'reasons.csv'));
  return [...read.findings, ...checkReasons(revision, read.value)];
}

describe('readReasons', () => {
  it('tells a reason, a reason that is known not to be written, and a blank cell', () => {
    const { value } = readReasons(
      makeTable('ID|理由|備考\n1|実施計画との整合性を確保するため。|\n2|記載なし|元資料\n3||'),
    );
    expect([...value].map(([id, { reason, isUnrecorded }]) => [id, reason, isUnrecorded])).toEqual([
      ['1', '実施計画との整合性を確保するため。', false],
      ['2', undefined, true],
      ['3', undefined, false],
    ]);
  });

  it('needs both columns and one row an id', () => {
    expect(readReasons(makeTable('ID|備考\n1|a')).findings.map(({ code }) => code)).toEqual(['header-missing']);
    expect(readReasons(makeTable('ID|理由\n1|a\n1|b\n|c')).findings).toEqual([
      {
        code: 'id-doubled',
        severity: 'error',
        facts: { id: '1', first: 'indicators.csv:2:2' },
        place: { file: 'indicators.csv', line: 3, column: 1 },
      },
      {
        code: 'value-missing',
        severity: 'error',
        facts: { column: 'ID' },
        place: { file: 'indicators.csv', line: 4, column: 1 },
      },
    ]);
  });
});

describe('checkReasons', () => {
  it('is silent where 修正 and 削除 have a reason, or the word that there is none', () => {
    expect(check('ID|理由\n2|記載なし\n3|完了したため。')).toEqual([]);
  });

  it('points to the blank cell, and to the table where there is no row', () => {
    expect(check('ID|理由\n2|')).toEqual([
      {
        code: 'revision-reason-missing',
        severity: 'error',
        facts: { id: '2', name: '修正', status: 'changed' },
        place: { file: 'reasons.csv', line: 2, column: 2 },
      },
      {
        code: 'revision-reason-missing',
        severity: 'error',
        facts: { id: '3', name: '削除', status: 'removed' },
        place: { file: 'reasons.csv' },
      },
    ]);
  });

  it('warns of a reason for what has not changed or is not there; a new item may have one', () => {
    expect(check('ID|理由\n1|a\n2|b\n3|c\n4|d\n5|e')).toEqual([
      {
        code: 'revision-reason-unused',
        severity: 'warning',
        facts: { id: '1', name: '維持' },
        place: { file: 'reasons.csv', line: 2, column: 2 },
      },
      {
        code: 'revision-reason-unused',
        severity: 'warning',
        facts: { id: '5', name: undefined },
        place: { file: 'reasons.csv', line: 6, column: 2 },
      },
    ]);
  });

  it('of the texts beside them takes a reason, and needs none', () => {
    const reasons = readReasons(makeTable('ID|理由\n2|見直し\n3|見直し')).value;
    const nothing = { label: '', items: [] };
    const none = compareVersions(nothing, nothing, new Map());
    expect(checkReasons(none, reasons, revision)).toEqual([]);
    expect(checkReasons(none, reasons).map(({ facts }) => facts)).toMatchObject([{ id: '2' }, { id: '3' }]);
  });

  it('takes the reason of what an item went into, and one for a mere move', () => {
    const before = itemsOfTable(makeTable('ID|基本目標|KPI|目標\n1|甲|A|1\n2|甲|B|1\n3|甲|C|1')).value;
    const after = itemsOfTable(makeTable('ID|基本目標|KPI|目標|置換\n1|甲|A・B|2|2\n3|乙|C|1|')).value;
    const merged = compareVersions({ label: '旧', items: before }, { label: '新', items: after }, new Map());
    const checkMerged = (text: string) =>
      checkReasons(merged, readReasons(makeTable(text)).value).map(({ facts }) => facts);
    expect(checkMerged('ID|理由\n1|統合した。\n3|所管が替わった。')).toEqual([]);
    expect(checkMerged('ID|理由\n2|統合した。')).toEqual([]);
    expect(checkMerged('ID|理由\n1|\n3|a')).toMatchObject([{ id: '1' }, { id: '2', status: 'removed' }]);
  });

  it('needs none where the table of changes says why, of every field that changed', () => {
    const before = itemsOfTable(makeTable('ID|KPI|目標|所管課\n1|A|1|甲課\n2|B|1|甲課')).value;
    const after = itemsOfTable(makeTable('ID|KPI|目標|所管課\n1|A|2|乙課')).value;
    const compared = compareVersions({ label: '旧', items: before }, { label: '新', items: after }, new Map());
    const [target = '', section = ''] = compared.items[0]?.fields.map(({ key }) => key) ?? [];
    const told = (id: string, key: string, old: string, now: string) => {
      return { id, key, old, new: now, reason: '見直し', isCorrection: false };
    };
    const rows = [told('1', target, '1', '2'), told('1', section, '甲課', '乙課'), told('2', 'removed', '', '')];
    const reasons = readReasons(makeTable('ID|理由')).value;
    expect(checkReasons(tellWritten(compared, rows), reasons)).toEqual([]);
    expect(checkReasons(tellWritten(compared, rows.slice(1)), reasons)).toMatchObject([{ facts: { id: '1' } }]);
  });

  it('takes the reason of what an item was split from', () => {
    const before = itemsOfTable(makeTable('ID|KPI|目標\n1|A・B|1')).value;
    const after = itemsOfTable(makeTable('ID|KPI|目標|置換\n2|A|2|1\n3|B|2|1')).value;
    const reasons = readReasons(makeTable('ID|理由\n1|分けた。')).value;
    const split = compareVersions(
      { label: '旧', items: before },
      { label: '新', items: after },
      new Map([['1', '分けた。']]),
    );
    expect(split.items.map(({ reason }) => reason)).toEqual(['分けた。', '分けた。']);
    expect(checkReasons(split, reasons)).toEqual([]);
  });
});
