/** Lists longer than a call may have arguments, of each kind that a file may make so long. */

import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { append } from '../../src/finding/append.ts';
import { greatest, least } from '../../src/model/value/extremes.ts';
import { shareOfTexts } from '../../src/report/sheets/front-cells.ts';
import { layBeside } from '../../src/writer/docx/lay-beside.ts';
import { relationships } from '../../src/writer/package/relations.ts';
import { run } from '../cli/captured-effects.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

/** More than a call holds. */
const many = 150_000;
const paragraph = h('p');

describe('a long list', () => {
  it('is added to another', () => {
    const list = ['first'];
    append(
      list,
      Array.from({ length: many }, () => 'more'),
    );
    expect(list).toHaveLength(many + 1);
  });

  it('has a greatest and a least number', () => {
    const numbers = Array.from({ length: many }, (_, index) => index);
    expect([least(numbers), greatest(numbers)]).toEqual([0, many - 1]);
    expect([least([]), greatest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });

  it('of texts has a width', () => {
    expect(shareOfTexts(Array.from({ length: many }, () => '担当する課の名前'))).toBe(11);
  });

  it('of parts is written', () => {
    const items = Array.from({ length: many }, () => paragraph);
    const [block] = layBeside(items, 1, 100, () => '<w:p/>');
    expect(block?.xml.match(/<w:tr>/g)).toHaveLength(many);
    expect(
      relationships(items.map(() => '<Relationship/>'))
        .join('')
        .match(/<Relationship\/>/g),
    ).toHaveLength(many);
  });
});

describe('140,000 findings', () => {
  it('of one kind are told in a few lines', async () => {
    const folder = await makeFolder({
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 計画 }\ndocument: { title: 題, date: 2024-03-31 }\nextensions: [ ./own.mjs ]\ndata: { indicators: indicators.csv }\n',
      'indicators.csv': '指標,単位,令和3年度基準値,令和5年度,令和8年度目標値\n会員数,人,1人,2人,3人\n',
      'own.mjs': `export default () => ({ checks: [{
  name: 'each',
  check: () => Array.from({ length: 140_000 }, (_, at) => ({ severity: 'warning', message: '誤りです', hint: '直してください。', place: { file: 'indicators.csv', line: at + 1 } })),
}] });`,
    });
    const { code, stdout, stderr } = await run(['check', folder, '--quick', '--allow-code']);
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).toContain('ほか 139989 か所');
    expect(`${stdout}${stderr}`.split('\n').length).toBeLessThan(30);
  });
});
