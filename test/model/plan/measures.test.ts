import { describe, expect, it } from 'vitest';
import { findMeasures, gatherMeasures, placeMeasures } from '../../../src/model/plan/assign-measures.ts';
import { checkMeasures } from '../../../src/model/plan/check-measures.ts';
import { groupRows, type PlacedIndicator } from '../../../src/model/plan/group-rows.ts';
import type { Indicator } from '../../../src/model/plan/plan.ts';
import { makeTable } from './make-table.ts';

const place = { file: 'indicators.csv', line: 9 };

/** `基本目標/基本方針/全体計画/頁/施策`; without 基本方針 a numerical target. */
function rowOf(path: string, id = ''): PlacedIndicator {
  const [goal = '', policy, project, page = '', measures = ''] = path.split('/');
  return {
    position: { goal, policy: policy || undefined, measure: measures, project, page },
    indicator: { id } as Indicator,
    measuresPlace: place,
  };
}

describe('the tree of a plan', () => {
  const draw = (...paths: readonly string[]) =>
    groupRows(paths.map((path, index) => rowOf(path, `${index}`))).map(({ title, rows, policies }) => ({
      [title]: rows.map(({ indicator }) => indicator.id).join(''),
      ...Object.fromEntries(
        policies.map((policy) => [
          policy.title,
          policy.projects.map(
            ({ title, page, rows }) => `${title}${page}:${rows.map(({ indicator }) => indicator.id).join('')}`,
          ),
        ]),
      ),
    }));

  it('has goals and policies once each, where they first stand, and projects as they follow each other', () => {
    expect(draw('甲', '甲/一/ア', '甲/一/ア', '乙/一/ア', '甲/二/イ', '甲/一/ア', '甲')).toEqual([
      { 甲: '06', 一: ['ア:125'], 二: ['イ:4'] },
      { 乙: '', 一: ['ア:3'] },
    ]);
    expect(draw('甲/一/ア/1', '甲/一/ア/2', '甲/一/イ/2', '甲/一/ア/1')).toEqual([
      { 甲: '', 一: ['ア1:0', 'ア2:1', 'イ2:2', 'ア1:3'] },
    ]);
  });

  it('does not mind width and space in titles, and keeps the first', () => {
    expect(draw('甲 １/一/ア １', '甲1/一/ア1')).toEqual([{ '甲 １': '', 一: ['ア １:01'] }]);
  });
});

function check(text: string) {
  const { value, findings } = checkMeasures(makeTable(text, 'measures.csv'));
  return {
    rows: value.map(
      ({ goal, policy, measure: { number, title, priority } }) =>
        `${goal}/${policy}/${number}${title}${priority ? '!' : ''}`,
    ),
    findings: findings.map(({ code, place: at }) => [code, at?.line, at?.column]),
  };
}

describe('the table of measures', () => {
  it('repeats blank goals and policies, but no policy below another goal', () => {
    expect(check('基本目標|基本方針|施策\n甲|一|ア\n||イ\n|二|ウ\n甲||エ\n乙||オ\n||\n|三|カ').rows).toEqual([
      '甲/一/1ア',
      '甲/一/2イ',
      '甲/二/1ウ',
      '甲/二/2エ',
      '乙//1オ',
      '乙/三/1カ',
    ]);
  });

  it('counts measures within their policy, unless they are numbered', () => {
    expect(check('基本方針|番号|施策|重点\n一|③|ア|○\n||イ|\n|5|ウ|－\n二||エ|')).toEqual({
      rows: ['/一/3ア!', '/一/2イ', '/一/5ウ', '/二/1エ'],
      findings: [],
    });
  });

  it('says what is no number, what has no title, and which columns it lacks', () => {
    expect(check('基本方針|番号|施策\n一|1,2|ア\n|x|イ\n|3|')).toEqual({
      rows: ['/一/1ア', '/一/2イ'],
      findings: [
        ['value-not-an-integer', 2, 2],
        ['value-not-an-integer', 3, 2],
        ['value-missing', 4, 3],
      ],
    });
    expect(check('基本目標|重点\n甲|○').findings.map(([code]) => code)).toEqual(['header-missing', 'header-missing']);
    const { findings } = checkMeasures({ ...makeTable('施策\nア', 'book.xlsx'), sheet: '施策' });
    expect(findings).toMatchObject([
      { code: 'header-missing', facts: { meaning: '基本方針' }, place: { file: 'book.xlsx', sheet: '施策' } },
    ]);
  });
});

describe('measures in their policies', () => {
  const goals = groupRows(['甲/一/ア', '甲/二/イ', '乙/一/ウ'].map((path) => rowOf(path)));
  const place = (text: string) => {
    const { value, findings } = placeMeasures(checkMeasures(makeTable(text, 'measures.csv')).value, goals);
    return {
      placed: [...value].map(([policy, measures]) => `${policy.title}: ${measures.map(({ title }) => title).join('')}`),
      findings: findings.map(({ code, facts, place }) => [code, facts, place?.line]),
    };
  };

  it('are those of the goal that is named, else of the first policy of the name', () => {
    const { value } = placeMeasures(checkMeasures(makeTable('基本目標|基本方針|施策\n乙|一|a\n甲|一|b')).value, goals);
    expect(goals.flatMap(({ policies }) => policies).map((policy) => value.get(policy)?.[0]?.title)).toEqual([
      'b',
      undefined,
      'a',
    ]);
    expect(place('基本方針|施策\n 一 |a\n二|b')).toEqual({ placed: ['一: a', '二: b'], findings: [] });
  });

  it('are told of once where their goal or policy is none', () => {
    expect(place('基本目標|基本方針|施策\n丙|一|a\n丙|一|b\n甲|三|c\n|三|d\n丁|一|e').findings).toEqual([
      ['goal-unknown', { goal: '丙', known: ['甲', '乙'] }, 2],
      ['policy-unknown', { policy: '三', known: ['一', '二'] }, 4],
      ['goal-unknown', { goal: '丁', known: ['甲', '乙'] }, 6],
    ]);
  });

  it('have each number once', () => {
    expect(place('基本方針|番号|施策\n一|1|a\n一|2|b\n一|1|c\n二|1|d')).toEqual({
      placed: ['一: ab', '二: d'],
      findings: [['measure-doubled', { measure: '1 c', policy: '一', first: 'measures.csv:2' }, 4]],
    });
  });

  it('are gathered from the rows where they have no table: words, each once, those marked first of all', () => {
    const own = groupRows(
      ['甲/一/ア//産業', '甲/一/ア//1', '甲/一/イ//福祉（重点）', '甲/一/ア//産 業', '甲/一/ア//'].map((path) =>
        rowOf(path),
      ),
    );
    const [policy] = own[0]?.policies ?? [];
    expect(policy && gatherMeasures(own).value.get(policy)).toEqual([
      { number: 1, isNumbered: false, title: '産業', priority: false },
      { number: 2, isNumbered: false, title: '福祉（重点）', priority: true },
    ]);
  });
});

describe('the measures that a row names', () => {
  const measures = ['産業の活性化', '福祉', '1福祉'].map((title, index) => ({
    number: index + 1,
    isNumbered: true,
    title,
    priority: false,
  }));
  const find = (text: string) => {
    const { value, findings } = findMeasures(rowOf(`甲/一/ア//${text}`), measures);
    return [value.join(','), ...findings.map(({ facts }) => ('measure' in facts ? facts.measure : ''))];
  };

  it.each([
    ['', ['']],
    ['1', ['1']],
    ['①・③', ['1,3']],
    ['産業の活性化', ['1']],
    ['産業 の活性化', ['1']],
    ['①産業の活性化', ['1']],
    ['1 産業の活性化', ['1']],
    ['（1）産業の活性化', ['1']],
    ['1.産業の活性化', ['1']],
    ['2産業の活性化', ['', '2産業の活性化']],
    ['福祉', ['2']],
    ['1福祉', ['3']],
    ['2福祉', ['2']],
    ['4', ['', '4']],
    ['1,4,2', ['1,2', '4']],
    ['観光', ['', '観光']],
  ])('are found by number or title: %s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('are told with all that there are where one is none', () => {
    expect(findMeasures(rowOf('甲/一/ア//9'), measures).findings).toEqual([
      {
        code: 'measure-unknown',
        severity: 'error',
        facts: { measure: '9', known: ['1 産業の活性化', '2 福祉', '3 1福祉'] },
        place: { file: 'indicators.csv', line: 9 },
      },
    ]);
  });
});
