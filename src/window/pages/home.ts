/** The first page: the workspaces of the folder, and a place to drop a table on. */

import { h } from 'hastscript';
import type { ShownWorkspace } from '../places.ts';
import { composePage } from './shell.ts';

export function composeHome(folder: string, workspaces: readonly ShownWorkspace[]): string {
  return composePage('', folder, [
    h('h1', '取組状況の帳票'),
    h('section', { ariaLabelledBy: 'new' }, [
      h('h2#new', '表から新しく始める'),
      h('form#begin', [
        h('label.drop', [
          h('span', 'Excel または CSV の表をここに置く、または選ぶ'),
          h('input', { type: 'file', name: 'tables', multiple: true, accept: '.xlsx,.xls,.csv', required: true }),
        ]),
        h('label', [
          h('span', 'フォルダの名前'),
          h('input', {
            name: 'name',
            required: true,
            maxLength: 60,
            autocomplete: 'off',
            placeholder: '例　r6-torikumi',
          }),
        ]),
        h('button', { type: 'submit' }, '表を読む'),
      ]),
    ]),
    h('section', { ariaLabelledBy: 'present' }, [
      h('h2#present', 'ワークスペース'),
      workspaces.length === 0
        ? h('p', 'まだありません。表を置くと、ここに並びます。')
        : h(
            'ul.workspaces',
            workspaces.map(({ path, name }) =>
              h('li', [h('a', { href: workspaceAddress(path) }, name), h('code', path)]),
            ),
          ),
    ]),
  ]);
}

export function workspaceAddress(path: string): string {
  return `/w/${encodeURIComponent(path)}`;
}
