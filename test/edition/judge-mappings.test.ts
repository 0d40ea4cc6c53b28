import { describe, expect, it } from 'vitest';
import { judgeMappings } from '../../src/edition/judge-mappings.ts';
import { notice, warning } from '../../src/finding/finding.ts';

const column = (name: string) => warning('mapping-column-unknown', { key: `data.columns.${name}`, name, heads: [] });
const row = warning('mapping-row-unknown', { key: 'data.rows.小計', row: '小計' });
const other = notice('row-ignored', { text: '※' });

describe('judgeMappings', () => {
  it('makes an error of a column that no table has', () => {
    const { current } = judgeMappings([column('A'), row, other], undefined);
    expect(current.map(({ severity }) => severity)).toEqual(['error', 'warning', 'notice']);
  });

  it('says nothing of what one of two editions has', () => {
    const judged = judgeMappings([column('A'), column('B'), other], [column('B'), column('C'), row, other]);
    expect(judged).toEqual({ current: [{ ...column('B'), severity: 'error' }, other], older: [other] });
  });
});
