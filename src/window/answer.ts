/** One request → one answer. Whatever changes something comes by POST or PUT; whose request it is was checked before. */

import { answerWorkspace } from './answer-workspace.ts';
import { beginWorkspace, keepUpload } from './begin-workspace.ts';
import { composeHome } from './pages/home.ts';
import { findWorkspace, listWorkspaces } from './places.ts';
import { file, json, missing, page, type WindowAnswer, type WindowRequest } from './request.ts';
import type { Window } from './window.ts';

const assetTypes = new Map([
  ['window.css', 'text/css; charset=utf-8'],
  ['window.js', 'text/javascript; charset=utf-8'],
]);

export async function answer(window: Window, request: WindowRequest): Promise<WindowAnswer> {
  const { method, path } = request;
  const [first, second, ...rest] = path;
  if (method === 'GET' && first === undefined) return page(composeHome(window.folder, await listWorkspaces(window)));
  if (method === 'GET' && first === 'asset') return answerAsset(window, second ?? '');
  if (method === 'PUT' && first === 'upload' && second !== undefined) return keepUpload(window, second, request.body);
  if (method === 'POST' && first === 'new') return beginWorkspace(window, request.body);
  if (method === 'POST' && first === 'stop') return json({ stopped: window.commands.stop() });
  if (first !== 'w' || second === undefined) return missing();
  const workspace = await findWorkspace(window, second);
  return workspace === undefined ? missing() : answerWorkspace(window, workspace, { ...request, path: rest });
}

async function answerAsset(window: Window, name: string): Promise<WindowAnswer> {
  const type = assetTypes.get(name);
  const bytes = type === undefined ? undefined : await window.asset(name);
  if (type === undefined || bytes === undefined) return missing();
  return { ...file(name, bytes), headers: { 'content-type': type } };
}
