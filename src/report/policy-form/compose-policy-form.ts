/** Lays out a policy form (運営方針): 様式１ and 様式２ with one text of each field, so that a plain form and a redline are one layout. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { isElement, withData } from '../../document/document.ts';
import type { PolicyForm, PolicyIssue, PolicyStrategy } from '../../model/policy-form/policy-form.ts';
import { nameIssue } from '../../model/policy-form/policy-form-words.ts';
import { itemsOfForm } from '../../revision/items-of-form.ts';
import type { TextOf } from '../text/marked-text.ts';
import { anchorOf } from './form-cells.ts';
import { issueTable } from './issue-form.ts';
import { measureTable } from './measure-form.ts';
import { mainIssueTable, policyTable } from './overview-form.ts';
import { strategyTable } from './strategy-form.ts';

export interface PolicyFormOptions {
  /** Of a redline, e.g. `令和４年度　港区運営方針　(素案)からの変更について`; the form's own where it is not given. */
  readonly title?: string;
  /** Printed above the title, e.g. `資料 A`. */
  readonly reference?: string;
}

/**
 * Sections for an `article`. `text` gives the content of every field of `itemsOfForm` by the item's id and the field's key; what of
 * `form` itself is printed is only its structure, its labels, and the marked choices of the legends.
 */
export function composePolicyForm(form: PolicyForm, text: TextOf, options: PolicyFormOptions = {}): readonly Element[] {
  const sections = [
    overviewSection(form, text, options),
    ...form.issues.map((issue) => issueSection(form, issue, text)),
  ];
  return placeFields(sections, form);
}

function overviewSection(form: PolicyForm, text: TextOf, { title, reference }: PolicyFormOptions): Element {
  const { id } = form.policy;
  return h('section', { className: ['fit-page'], dataSheet: '様式１' }, [
    ...(reference === undefined ? [] : [h('p', { className: ['byline'] }, reference)]),
    h('header', [
      h('h1', { id }, title === undefined ? [...text(id, 'name')] : [title]),
      h('p', { className: ['byline'] }, ['（', ...text(id, 'head'), '）']),
    ]),
    h('p', { className: ['form-name'] }, '【様式１】'),
    h('h2', '◆計画'),
    policyTable(form, text),
    h('h2', '重点的に取り組む主な経営課題（様式２）'),
    ...form.mainIssues.map((issue) => mainIssueTable(form, issue, text)),
  ]);
}

/** Each 経営課題, 戦略 and 具体的取組 begins a page, but for the first 具体的取組 of a 戦略. */
function issueSection(form: PolicyForm, issue: PolicyIssue, text: TextOf): Element {
  return h('section', { dataSheet: `様式２ ${nameIssue(issue.number)}` }, [
    formPage([h('p', { className: ['lead'] }, '重点的に取り組む主な経営課題'), issueTable(issue, text)]),
    ...issue.strategies.flatMap((strategy) => strategyBlocks(form, strategy, text)),
  ]);
}

function strategyBlocks(form: PolicyForm, strategy: PolicyStrategy, text: TextOf): readonly Element[] {
  const [first, ...others] = strategy.measures.map((measure) => measureTable(form, measure, text));
  return [
    formPage([strategyTable(strategy, text), ...(first === undefined ? [] : [first])]),
    ...others.map((measure) => formPage([measure])),
  ];
}

function formPage(content: readonly Element[]): Element {
  return h('div', { className: ['new-page', 'fit-page'] }, [
    h('p', { className: ['form-name'] }, '【様式２】'),
    ...content,
  ]);
}

/** Gives each element that holds a field the place of it in the data, for findings about its text. */
function placeFields(sections: readonly Element[], form: PolicyForm): readonly Element[] {
  const places = new Map(
    itemsOfForm(form).flatMap(({ id, place, fields }) => [
      [id, place] as const,
      ...fields.map((field) => [anchorOf(id, field.key), field.place ?? place] as const),
    ]),
  );
  const visit = (element: Element) => {
    const place = places.get(String(element.properties.id));
    if (place !== undefined) withData(element, { place });
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  sections.forEach(visit);
  return sections;
}
