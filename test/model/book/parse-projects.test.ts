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
});
