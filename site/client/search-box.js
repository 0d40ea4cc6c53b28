// Shows what the search finds while it is typed; without script the list of pages is all there.
import { openIndex } from '../search.ts';

const input = document.querySelector('#search');
const list = document.querySelector('#found');
const said = document.querySelector('#said');
const { index, root } = globalThis.torikumiSearch;
let find;

input.closest('form').hidden = false;
input.addEventListener('input', () => {
  find ??= openIndex(index);
  const words = input.value.trim();
  const hits = words === '' ? [] : find(words).slice(0, 20);
  list.replaceChildren(...hits.map(show));
  said.textContent = words === '' ? '' : hits.length === 0 ? '見つかりません' : `${hits.length} 件`;
});
input.closest('form').addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});

function show({ id, page, title }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + id;
  link.textContent = title === '' || title === page ? page : `${page} › ${title}`;
  item.append(link);
  return item;
}
