import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/finding/finding.ts';
import { parseProjects } from '../../../src/model/book/data/parse-projects.ts';
import { makeTable } from '../plan/make-table.ts';

describe('the table of projects', () => {
  it.each(['全体計画', '事業名', '具体的取組'])('heads its names as the city does: %s', (head) => {
    const findings: Finding[] = [];
    const table = makeTable(`ID|基本目標|${head}|現況|計画内容\n1|くらし|見守り|月1回|月2回\n1|||訪問|訪問`);
    const projects = parseProjects(table, (finding) => findings.push(finding));
    expect(findings).toEqual([]);
    expect(projects.get('1')).toMatchObject({ title: '見守り', goal: 'くらし', rows: [{}, { content: '訪問' }] });
  });

  it('asks for the names of the projects where there are none', () => {
    const findings: Finding[] = [];
    parseProjects(makeTable('ID|現況\n1|月1回'), (finding) => findings.push(finding));
    expect(findings.map(({ code }) => code)).toContain('header-missing');
  });

  it('asks for what a row lacks, at its place', () => {
    const told = (text: string) => {
      const findings: Finding[] = [];
      const projects = parseProjects(makeTable(text), (finding) => findings.push(finding));
      const facts = findings.map(
        ({ code, facts: own, place }) => `${code} ${Object.values(own).join()} ${place?.line}:${place?.column ?? ''}`,
      );
      return { ids: [...projects.keys()], facts };
    };
    expect(told('ID|全体計画|備考\n1||あ\n2|見守り|い')).toEqual({
      ids: ['1', '2'],
      facts: ['value-missing 全体計画 2:'],
    });
    expect(told('ID|全体計画|備考\n1|訪問|あ\n|見守り|い')).toEqual({ ids: ['1'], facts: ['value-missing ID 3:1'] });
    expect(told('全体計画|ID\n訪問|1\n見守り')).toEqual({ ids: ['1'], facts: ['value-missing ID 3:'] });
  });

  it('keeps what each column says', () => {
    const table = makeTable('ID|基本目標|全体計画|現況|計画内容|注記|備考\n1|くらし|見守り|月1回|月2回|注|備');
    const [project] = parseProjects(table, () => {}).values();
    expect(project).toMatchObject({
      id: '1',
      goal: 'くらし',
      rows: [{ current: '月1回', content: '月2回', note: '注', remark: '備' }],
    });
  });
});
