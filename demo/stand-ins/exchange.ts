/** One request and one answer of a stand-in, as data. */

export interface StandInRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface StandInAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Pieces are sent one after another, as far as the other side takes them. */
  readonly body: string | Buffer | AsyncIterable<Buffer>;
  /** Ends the connection after the body, in the middle of the answer. */
  readonly cut?: true;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
}

export type StandIn = (request: StandInRequest) => StandInAnswer;

/** A line of the log of everything that reached this machine's stand-ins. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  /** Origin, Referer, Cookie, Sec-Fetch-Site, Sec-Fetch-Mode and Content-Type, where sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a stand-in answers for this host; others get 502. */
  readonly known: boolean;
  readonly status: number;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

export function html(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): StandInAnswer {
  return { status, headers: { 'content-type': HTML, ...headers }, body };
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): StandInAnswer {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(value) };
}

export function script(body: string): StandInAnswer {
  return { status: 200, headers: { 'content-type': 'application/javascript; charset=utf-8' }, body };
}

export function redirect(location: string): StandInAnswer {
  return { status: 302, headers: { location }, body: '' };
}

export function nothing(status: number): StandInAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: '' };
}
