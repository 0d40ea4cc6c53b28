import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { type LocalRequest, serveLocally } from '../../src/node/local-server.ts';

async function serve(mostBytes = 100) {
  const asked: LocalRequest[] = [];
  const server = await serveLocally(
    async (each) => {
      asked.push(each);
      if (each.path[0] === 'fault') throw new Error('fault');
      return { status: 200, headers: {}, body: each.path.join('|') };
    },
    { port: 0, mostBytes },
  );
  onTestFinished(() => server.close());
  const { host, origin, searchParams } = new URL(server.address);
  const cookie = `torikumi-${host.split(':')[1]}=${searchParams.get('token')}`;
  const ask = (path: string, more: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      const [hostname, port] = host.split(':');
      const sent = request(
        { hostname, port, path, method: more.method ?? 'GET', headers: { cookie, ...more.headers } },
        (answered) => {
          let text = '';
          answered.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          answered.on('end', () => resolve({ status: answered.statusCode ?? 0, headers: answered.headers, text }));
        },
      );
      sent.on('error', reject);
      sent.end(more.body);
    });
  return { server, ask, asked, origin, cookie };
}

it('lets in whoever has the address, and nobody else', async () => {
  const { server, ask, asked, cookie } = await serve();
  const { status, headers } = await ask(`/${new URL(server.address).search}`, { headers: { cookie: '' } });
  expect([status, headers.location]).toEqual([303, '/']);
  expect(headers['set-cookie']).toEqual([`${cookie}; HttpOnly; SameSite=Strict; Path=/`]);
  for (const wrong of ['', 'torikumi=x', `${cookie}x`, cookie.slice(0, -1)]) {
    expect((await ask('/', { headers: { cookie: wrong } })).status).toBe(403);
  }
  expect((await ask('/?token=x', { headers: { cookie: '' } })).status).toBe(403);
  expect(asked).toEqual([]);
  expect((await ask('/')).status).toBe(200);
});

it('answers no name of another host, so that no page can bind its own to this machine', async () => {
  const { ask, asked } = await serve();
  for (const host of ['evil.example', 'localhost', '127.0.0.1']) {
    expect((await ask('/', { headers: { host } })).status).toBe(400);
  }
  expect(asked).toEqual([]);
});

it('takes what changes something only from its own pages', async () => {
  const { ask, asked, origin } = await serve();
  const headers: readonly Record<string, string>[] = [{}, { origin: 'http://evil.example' }, { origin: 'null' }];
  for (const each of headers) expect((await ask('/x', { method: 'POST', headers: each, body: '{}' })).status).toBe(403);
  expect(asked).toEqual([]);
  expect((await ask('/x', { method: 'POST', headers: { origin }, body: '{}' })).status).toBe(200);
});

it('decodes each part of a path by itself', async () => {
  const { ask, asked } = await serve();
  await ask('/w/data%2Fcity/%E8%A1%A8?all=1');
  expect(asked).toMatchObject([{ path: ['w', 'data/city', '表'], query: new Map([['all', '1']]) }]);
  expect((await ask('/w/%ff')).status).toBe(400);
});

it('reads no more of a request than it may have', async () => {
  const { ask, asked, origin } = await serve(10);
  const put = (body: string) => ask('/x', { method: 'PUT', headers: { origin }, body }).catch(() => ({ status: 0 }));
  expect((await put('0123456789')).status).toBe(200);
  expect([413, 0]).toContain((await put('0123456789a')).status);
  expect(asked).toHaveLength(1);
});

it('tells every page that stands open, and outlives a fault', async () => {
  const { server, ask, cookie } = await serve();
  const { status, text } = await ask('/fault');
  expect([status, text.includes('Error')]).toEqual([500, false]);
  const answered = await fetch(new URL('/events', server.address), { headers: { cookie } });
  const reader = answered.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  server.tell({ kind: 'changed', path: 'a' });
  expect((await reader?.read())?.value).toBe('data: {"kind":"changed","path":"a"}\n\n');
});
