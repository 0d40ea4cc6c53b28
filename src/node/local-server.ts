/** Serves one person on this machine: on 127.0.0.1, to whoever has the token, and to no page of another origin. */

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalServer {
  /** With the token: whoever has this address is let in. */
  readonly address: string;
  /** Tells all pages that stand open. */
  tell(event: unknown): void;
  close(): Promise<void>;
}

export interface LocalRequest {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export interface LocalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** `mostBytes`: of a request. `port`: 0 for any that is free. */
export async function serveLocally(
  answer: (request: LocalRequest) => Promise<LocalAnswer>,
  { port, mostBytes, token = randomBytes(24).toString('hex') }: { port: number; mostBytes: number; token?: string },
): Promise<LocalServer> {
  const pages = new Set<ServerResponse>();
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => {
      if (!outgoing.headersSent) send(outgoing, plain(500, '表示できませんでした。もう一度開いてください。'));
      else outgoing.destroy();
    });
  });
  let host = '';

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = parseAddress(incoming.url ?? '/', host);
    if (url === undefined || incoming.headers.host !== host) return send(outgoing, plain(400, ''));
    const given = url.searchParams.get('token');
    if (given !== null && isSame(given, token)) {
      const cookie = `${cookieName(host)}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      return send(outgoing, { status: 303, headers: { location: '/', 'set-cookie': cookie }, body: '' });
    }
    if (!isSame(readCookie(incoming, cookieName(host)), token)) {
      return send(outgoing, plain(403, 'torikumi open が表示したアドレスから開いてください。'));
    }
    const method = incoming.method ?? 'GET';
    if (method !== 'GET' && incoming.headers.origin !== `http://${host}`) return send(outgoing, plain(403, ''));
    const path = splitPath(url.pathname);
    if (path === undefined) return send(outgoing, plain(400, ''));
    if (method === 'GET' && path[0] === 'events') return follow(outgoing);
    const body = await readBody(incoming, mostBytes);
    if (body === undefined) return send(outgoing, plain(413, '大きすぎます。'));
    send(outgoing, await answer({ method, path, query: new Map(url.searchParams), body }));
  }

  function follow(outgoing: ServerResponse): void {
    outgoing.writeHead(200, { ...always, 'content-type': 'text/event-stream; charset=utf-8' });
    outgoing.write(': \n\n');
    pages.add(outgoing);
    outgoing.on('close', () => pages.delete(outgoing));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${host}/?token=${token}`,
    tell: (event) => {
      for (const each of pages) each.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing of a page stays in the browser's store, and nothing says where a link came from. */
const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

function send(outgoing: ServerResponse, { status, headers, body }: LocalAnswer): void {
  outgoing.writeHead(status, { ...always, ...headers });
  outgoing.end(body);
}

function plain(status: number, text: string): LocalAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text };
}

/** Two windows of two folders stand beside each other in one browser. */
function cookieName(host: string): string {
  return `torikumi-${host.slice(host.indexOf(':') + 1)}`;
}

function readCookie({ headers }: IncomingMessage, name: string): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function parseAddress(path: string, host: string): URL | undefined {
  return URL.canParse(path, `http://${host}`) ? new URL(path, `http://${host}`) : undefined;
}

function splitPath(path: string): readonly string[] | undefined {
  try {
    return path
      .split('/')
      .filter((each) => each !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

async function readBody(incoming: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
