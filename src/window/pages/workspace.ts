/** A workspace: what is to be settled, how its tables were read, what was built, and what it can be compared with. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ShownColour } from '../colours.ts';
import type { ShownWorkspace } from '../places.ts';
import { type SettledText, settingLabels } from '../settle.ts';
import { workspaceAddress } from './home.ts';
import { composePage } from './shell.ts';

export interface WorkspacePage {
  readonly workspace: ShownWorkspace;
  readonly inputs: readonly string[];
  readonly texts: ReadonlyMap<SettledText, string>;
  readonly colours: readonly ShownColour[];
  /** Others that it can be compared with. */
  readonly others: readonly ShownWorkspace[];
  /** Fiscal years whose editions are closed. */
  readonly editions: readonly string[];
  readonly hasInquiry: boolean;
}

export function composeWorkspace(folder: string, shown: WorkspacePage): string {
  const { workspace, inputs, others, editions, hasInquiry } = shown;
  const sections: readonly (readonly [id: string, title: string, content: readonly Element[]])[] = [
    ['doubts', '確かめること', composeDoubts()],
    ['settings', '設定', composeSettings(shown)],
    [
      'reading',
      '表の読み方',
      [
        h('div', { dataPart: 'columns', ariaLive: 'polite' }),
        h('p', '置いた表の上に、各列の役割と、各セルから読んだ値を重ねています。'),
        frame('reading', '表の読み方'),
      ],
    ],
    ['reports', '帳票', composeReports()],
    ...(hasInquiry ? [['inquiry', '照会の回収状況', [h('div', { dataPart: 'inquiry' })]] as const] : []),
    ...(others.length === 0 ? [] : [['compare', '前の版と比べる', composeCompare(others)] as const]),
    ['editions', '公表した版', composeEditions(editions)],
    ['files', 'ファイル', composeFiles(inputs)],
  ];
  return composePage(workspace.name, folder, [
    h('div#workspace', { dataAddress: workspaceAddress(workspace.path) }, [
      h('h1', workspace.name),
      h('nav', { ariaLabel: 'このページ' }, [
        h(
          'ul',
          sections.map(([id, title]) => h('li', h('a', { href: `#${id}` }, title))),
        ),
      ]),
      ...sections.map(([id, title, content]) =>
        h('section', { id, ariaLabelledBy: `${id}-title` }, [h(`h2#${id}-title`, title), ...content]),
      ),
    ]),
  ]);
}

function composeDoubts(): readonly Element[] {
  return [
    h('p.buttons', [button('check', '点検し直す'), button('check-all', 'すべての帳票を組み立てて点検する')]),
    h('div', { dataPart: 'findings', ariaLive: 'polite' }, h('p', '読んでいます…')),
  ];
}

function composeSettings({ texts, colours }: WorkspacePage): readonly Element[] {
  return [
    h('form.settings', { dataSettle: 'true' }, [
      ...Array.from(texts, ([path, value]) =>
        h('label', [
          h('span', settingLabels[path]),
          h('input', { name: `text:${path}`, value, maxLength: 200, type: path === 'document.date' ? 'date' : 'text' }),
        ]),
      ),
      h('button', { type: 'submit' }, 'torikumi.yaml に書く'),
    ]),
    h('form.buttons', { dataColours: 'true' }, [
      ...colours.map(({ name, value }) => h('label', [h('span', name), h('input', { name, value, type: 'color' })])),
      h('button', { type: 'submit' }, '色を変える'),
    ]),
  ];
}

function composeReports(): readonly Element[] {
  return [
    h('form.buttons', { dataBuild: 'true' }, [
      yearField(),
      h('button', { type: 'submit' }, '帳票を作る'),
      h('label.inline', [h('input', { type: 'checkbox', name: 'watch' }), '表を保存したら作り直す']),
      button('open-out', 'フォルダを開く'),
    ]),
    h('div', { dataPart: 'outputs' }),
    h('div.preview', { hidden: true }, [
      h('p.buttons', { role: 'group', ariaLabel: '見る幅' }, [
        h('button', { type: 'button', dataWidth: 'paper', ariaPressed: 'true' }, '画面'),
        h('button', { type: 'button', dataWidth: 'phone', ariaPressed: 'false' }, 'スマートフォン'),
      ]),
      frame('report', '帳票'),
    ]),
  ];
}

function composeCompare(others: readonly ShownWorkspace[]): readonly Element[] {
  return [
    h('form.buttons', { dataCompare: 'true' }, [
      h('label', [
        h('span', '古い版'),
        h(
          'select',
          { name: 'old' },
          others.map(({ path, name }) => h('option', { value: path }, name)),
        ),
      ]),
      h('button', { type: 'submit' }, '違いを見る'),
    ]),
    h('div', { dataPart: 'changes', ariaLive: 'polite' }),
  ];
}

function composeEditions(years: readonly string[]): readonly Element[] {
  return [
    h(
      'p',
      years.length === 0
        ? 'まだ閉じた版はありません。'
        : `閉じた版：${years.map((year) => `${year}年度`).join('、')}。作り直すと、公表した値と比べます。`,
    ),
    h('p', '議会などに出したら、その年度の版を閉じます。閉じた版を、もう一度閉じることはできません。'),
    h('form.buttons', { dataPublish: 'true' }, [yearField(), h('button', { type: 'submit' }, '版を閉じる')]),
    ...(years.length === 0
      ? []
      : [
          h('form.buttons', { dataHistory: 'true' }, [
            h('label', [h('span', '指標の ID'), h('input', { name: 'id', maxLength: 200, size: 12, required: true })]),
            h('button', { type: 'submit' }, '指標の歩みを見る'),
          ]),
          h('div', { dataPart: 'history', ariaLive: 'polite' }),
        ]),
  ];
}

function yearField(): Element {
  return h('label', [
    h('span', '年度（空欄は最新）'),
    h('input', { name: 'year', maxLength: 9, size: 9, inputMode: 'numeric', placeholder: '2024' }),
  ]);
}

function composeFiles(inputs: readonly string[]): readonly Element[] {
  return [
    h('p', 'Excel などで開き、保存すると、このページも変わります。'),
    h(
      'ul.files',
      inputs.map((name) => h('li', [h('span', name), h('button', { type: 'button', dataOpen: name }, `開く`)])),
    ),
  ];
}

function frame(name: string, title: string): Element {
  return h('iframe', { name, title, dataFrame: name });
}

function button(action: string, label: string): Element {
  return h('button', { type: 'button', dataAction: action }, label);
}
