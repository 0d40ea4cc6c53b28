/** The parts of a workspace's page that change while it stands open. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Choice, ShownFinding } from '../findings.ts';
import type { ShownFile } from '../places.ts';
import { composePart } from './shell.ts';

const severities = { error: 'エラー', warning: '警告', notice: 'お知らせ' } as const;

/** The gravest first. Notices are folded away, but for those that something can be chosen for. */
export function composeFindings(findings: readonly ShownFinding[]): string {
  if (findings.length === 0) return composePart([h('p.fine', '所見はありません。')]);
  const grave = findings.filter(({ severity }) => severity !== 'notice');
  const notices = findings.filter(({ severity }) => severity === 'notice');
  const sorted = grave.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const count = (severity: ShownFinding['severity']) => findings.filter((each) => each.severity === severity).length;
  return composePart([
    h('p', `エラー ${count('error')} 件、警告 ${count('warning')} 件、お知らせ ${count('notice')} 件`),
    h('form.settle', { dataSettle: 'true' }, [
      ...(sorted.length === 0 ? [] : [h('ol.findings', sorted.map(composeFinding))]),
      ...(notices.length === 0
        ? []
        : [
            h('details', [
              h('summary', `お知らせ ${notices.length} 件`),
              h('ol.findings', notices.map(composeFinding)),
            ]),
          ]),
      ...(findings.some(({ choices }) => choices.length > 0)
        ? [h('p', [h('button', { type: 'submit' }, '選んだことを torikumi.yaml に書く')])]
        : []),
    ]),
  ]);
}

function composeFinding({ severity, place, file, message, hint, choices }: ShownFinding): Element {
  const opens = /\.(?:xlsx|xls|csv|yaml|md)$/i.test(file);
  return h('li', { className: [severity] }, [
    h('p', [
      h('strong', severities[severity]),
      ...(place === '' ? [] : [h('code', place)]),
      h('span', message),
      ...(opens ? [h('button', { type: 'button', dataOpen: file }, 'ファイルを開く')] : []),
    ]),
    ...(hint === '' ? [] : [h('p.hint', hint)]),
    ...(choices.length === 0 ? [] : [h('div.choices', choices.map(composeChoice))]),
  ]);
}

function composeChoice({ what, name, label, options, now }: Choice): Element {
  const field = `${what}:${name}`;
  if (what === 'text') {
    return h('label', [h('span', label), h('input', { name: field, maxLength: 200, dataWas: '' })]);
  }
  const none = now === '' ? [h('option', { value: '', selected: true }, '（未定）')] : [];
  return h('label', [
    h('span', label),
    h('select', { name: field, dataWas: now }, [
      ...none,
      ...options.map((option) => h('option', { value: option, selected: option === now }, option)),
    ]),
  ]);
}

/** `address`: of the workspace's page. Its frame shows PDF and HTML; other files are saved. */
export function composeOutputs(address: string, files: readonly ShownFile[]): string {
  if (files.length === 0) return composePart([h('p', 'まだ作っていません。')]);
  const years = [...new Set(files.map(({ year }) => year))];
  return composePart(
    years.map((year) =>
      h('ul.outputs', { ariaLabel: year === '' ? '年度のないもの' : `${year}年度` }, [
        ...files
          .filter((each) => each.year === year)
          .map(({ path, name }) => h('li', composeOutput(address, path, name))),
      ]),
    ),
  );
}

function composeOutput(address: string, path: string, name: string): Element {
  const href = `${address}/out/${path.split('/').map(encodeURIComponent).join('/')}`;
  return /\.(?:pdf|html)$/.test(name)
    ? h('a', { href, target: 'report', dataShow: 'true' }, path)
    : h('a', { href, download: name }, path);
}

/** What a command said, line by line. */
export function composeSaid(text: string): string {
  return composePart([h('pre', { tabIndex: 0, ariaLabel: '結果' }, text)]);
}
