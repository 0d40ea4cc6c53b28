import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createNodeEffects } from './src/effects-node.ts';
import { readBook } from './src/workspace/read-book.ts';
import { checkBook } from './src/model/book/check-book.ts';
const src = process.cwd() + '/data/shinagawa-planning-dept';
const dir = '/tmp/h1/big'; mkdirSync(dir + '/tables', { recursive: true });
const yaml = ['title: 大', 'year: 令和5年度', 'figures: figures.csv', 'programmes: programmes.csv', 'chapters:'];
const names = ['planning', 'finance', 'facilities', 'public-relations', 'information'];
import { readdirSync } from 'node:fs';
for (const t of readdirSync(src + '/tables')) writeFileSync(`${dir}/tables/${t}`, readFileSync(`${src}/tables/${t}`));
writeFileSync(dir + '/figures.csv', readFileSync(src + '/figures.csv'));
const programmes = readFileSync(src + '/programmes.csv', 'utf8').trimEnd().split('\n');
const out = [programmes[0]];
for (let i = 0; i < 30; i++) for (const n of names) {
  writeFileSync(`${dir}/${n}-${i}.md`, readFileSync(`${src}/sections/${n}.md`, 'utf8').replace(/\{#([\w-]+)/g, `{#$1-${i}`));
  yaml.push(`  - { id: ${n}-${i}, file: ${n}-${i}.md }`);
}
for (let i = 0; i < 30; i++) for (const p of programmes.slice(1)) { const [id, ch, ...rest] = p.split(','); out.push([`${id}-${i}`, `${ch}-${i}`, ...rest].join(',')); }
writeFileSync(dir + '/programmes.csv', out.join('\n') + '\n');
writeFileSync(dir + '/book.yaml', yaml.join('\n') + '\n');
const cpu = () => process.cpuUsage().user / 1000;
for (let k = 0; k < 2; k++) {
let a = cpu();
const raw = await readBook(createNodeEffects(), dir, 'book.yaml');
console.log('read', cpu() - a, raw.findings.length); a = cpu();
if (raw.value) { const c = checkBook(raw.value); console.log('check', cpu() - a, c.findings.length, c.value.chapters.length, c.value.chapters.flatMap((x) => x.blocks).length, c.findings.filter(f=>f.severity==='error').slice(0,3).map(f=>JSON.stringify(f)).join('\n')); }
}
