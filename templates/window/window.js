/** The one script of the window: sends what was chosen, puts parts of the page in their places, follows what happens. */

const byId = (id) => document.getElementById(id);
const work = { box: byId('work'), state: byId('work-state'), command: byId('work-command'), said: byId('work-said'), stop: byId('work-stop') };
const workspace = byId('workspace');
const address = workspace?.dataset.address;

function tell(state, command = '', said) {
  work.box.hidden = false;
  work.state.textContent = state;
  work.command.textContent = command;
  if (said !== undefined) work.said.textContent = said;
}

async function send(path, value) {
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify(value) }).catch(() => undefined);
  if (answer === undefined) {
    tell('切れました。もう一度 torikumi open を実行してください。');
    return undefined;
  }
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes('json')) return { isDone: answer.ok, html: await answer.text() };
  const told = await answer.json();
  if (!answer.ok) tell('できませんでした', told.command, told.message ?? told.said);
  else if (told.said || told.command) tell('できました', told.command, told.said);
  return { isDone: answer.ok, ...told };
}

/** Only the newest answer to what was asked of a part is put into it. */
const asked = new Map();
async function load(name, path = name) {
  const place = document.querySelector(`[data-part="${name}"]`);
  if (place === null) return;
  const turn = (asked.get(name) ?? 0) + 1;
  asked.set(name, turn);
  const answer = await fetch(`${address}/${path}`).catch(() => undefined);
  if (answer?.ok && asked.get(name) === turn) place.innerHTML = await answer.text();
}

const frameOf = (name) => document.querySelector(`[data-frame="${name}"]`);
let shown;

function show(href) {
  shown = href;
  document.querySelector('.preview').hidden = false;
  frameOf('report').src = href;
}

function refreshTables() {
  load('findings');
  load('columns');
  load('inquiry');
  frameOf('reading').src = `${address}/reading`;
}

function refreshOutputs() {
  load('outputs');
  if (shown !== undefined) frameOf('report').src = shown;
}

/** Of many events one after the other, the last is enough. */
function afterwards(wait, act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}

const tablesChanged = afterwards(200, refreshTables);
const outputsChanged = afterwards(100, refreshOutputs);
/** A page that is about to become another is not loaded anew. */
let isLeaving = false;
const homeChanged = afterwards(300, () => isLeaving || location.reload());

/** What differs from what stood there. */
function chosen(form) {
  const fields = [...form.elements].filter((each) => each.name !== '' && each.value !== '');
  const changed = fields.filter((each) => each.value !== (each.dataset.was ?? each.defaultValue));
  // Of what is one setting, all is sent.
  const together = new Set(changed.flatMap((each) => each.dataset.with ?? []));
  const sent = fields.filter((each) => changed.includes(each) || together.has(each.dataset.with));
  return Object.fromEntries(sent.map((each) => [each.name, each.value]));
}

async function begin(form) {
  isLeaving = true;
  const tables = [];
  for (const table of form.elements.tables.files) {
    const answer = await fetch(`/upload/${encodeURIComponent(table.name)}`, { method: 'PUT', body: table });
    const told = await answer.json().catch(() => ({ message: '表が大きすぎるか、読めません。' }));
    if (!answer.ok) return tell('できませんでした', '', told.message);
    tables.push(table.name);
  }
  const told = await send('/new', { name: form.elements.name.value, tables: tables.join('\n') });
  if (told?.isDone) location.href = `/w/${encodeURIComponent(told.workspace)}`;
  else isLeaving = false;
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.id === 'begin') return begin(form);
  if (form.dataset.settle) {
    const values = chosen(form);
    if (Object.keys(values).length === 0) return tell('変わったものはありません');
    await send(`${address}/settle`, values);
  } else if (form.dataset.build) {
    await send(`${address}/build`, { year: form.elements.year.value });
    refreshOutputs();
  } else if (form.dataset.colours) {
    await send(`${address}/colours`, Object.fromEntries(new FormData(form)));
  } else if (form.dataset.publish) {
    await send(`${address}/publish`, { year: form.elements.year.value });
    refreshOutputs();
  } else if (form.dataset.history) {
    const told = await send(`${address}/history`, { id: form.elements.id.value });
    if (told?.html !== undefined) document.querySelector('[data-part="history"]').innerHTML = told.html;
  } else if (form.dataset.compare) {
    const told = await send(`${address}/compare`, { old: form.elements.old.value });
    if (told?.html !== undefined) document.querySelector('[data-part="changes"]').innerHTML = told.html;
  }
});

document.addEventListener('click', (event) => {
  const { target } = event;
  if (target.closest('[data-show]')) {
    event.preventDefault();
    return show(target.closest('[data-show]').href);
  }
  const { action, open, width } = target.dataset ?? {};
  if (action === 'check') load('findings');
  if (action === 'check-all') load('findings', 'findings?all=1');
  if (action === 'open-out') send(`${address}/open`, {});
  if (open !== undefined) send(`${address}/open`, { name: open });
  if (width !== undefined) {
    document.querySelector('.preview').classList.toggle('phone', width === 'phone');
    for (const each of document.querySelectorAll('[data-width]')) each.setAttribute('aria-pressed', String(each === target));
  }
  if (target === work.stop) send('/stop', {});
});

document.addEventListener('change', ({ target }) => {
  if (target.name === 'watch') send(`${address}/watch`, { on: String(target.checked) });
  if (target.name === 'tables' && target.files.length > 0) {
    const name = target.form.elements.name;
    if (name.value === '') name.value = target.files[0].name.replace(/\.[^.]*$/, '');
  }
});

const drop = document.querySelector('.drop');
for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    drop?.classList.toggle('over', kind === 'dragover');
    if (kind !== 'drop' || drop === null) return;
    const input = drop.querySelector('input');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const events = new EventSource('/events');
events.onmessage = ({ data }) => {
  const event = JSON.parse(data);
  if (event.kind === 'begun') {
    tell('実行中', event.command, '');
    work.stop.hidden = false;
  } else if (event.kind === 'said') {
    work.said.textContent = (work.said.textContent + event.text).slice(-20_000);
    work.said.scrollTop = work.said.scrollHeight;
  } else if (event.kind === 'ended') {
    work.state.textContent = event.code === 0 ? '終わりました' : event.code === undefined ? '中止しました' : '終わりました（所見があります）';
    work.stop.hidden = true;
  } else if (event.kind === 'changed') {
    if (address === undefined) event.path.endsWith('torikumi.yaml') && homeChanged();
    else if (event.path.startsWith('out/') || event.path.includes('/out/')) outputsChanged();
    else tablesChanged();
  }
};
events.onerror = () => tell('切れました。もう一度 torikumi open を実行してください。');

if (address !== undefined) {
  refreshTables();
  refreshOutputs();
}
