/** A request of the page in the browser, and the answer: plain data, so that a server is only their carrier. */

export interface WindowRequest {
  readonly method: string;
  /** Decoded, e.g. `['w', 'my-city', 'findings']`. */
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export interface WindowAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The pages run our one script and nothing else; what is framed is ours as well. */
const pagePolicy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
].join('; ');

/** A report is made of data: whatever may be in it, it runs nothing, loads nothing and cannot speak with the page around it. */
const reportPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

/** A whole page, or a part of one that the script puts in its place. */
export function page(html: string): WindowAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy },
    body: html,
  };
}

export function missing(): WindowAnswer {
  return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'ありません。' };
}

/** What the person can mend, in words. */
export function refuse(message: string): WindowAnswer {
  return json({ message }, 400);
}

export function json(value: unknown, status = 200): WindowAnswer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

/** What can be looked at in a frame is shown there; everything else is handed to the browser as a file of that name. */
export function file(name: string, bytes: Uint8Array): WindowAnswer {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'html') return framed('text/html; charset=utf-8', bytes, reportPolicy);
  if (ending === 'pdf') return framed('application/pdf', bytes, "frame-ancestors 'self'");
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    body: bytes,
  };
}

function framed(type: string, body: Uint8Array, policy: string): WindowAnswer {
  return { status: 200, headers: { 'content-type': type, 'content-security-policy': policy }, body };
}
