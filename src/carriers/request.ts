/** Builds the requests of carriers: the number goes URL-encoded into the address or the body, and nothing else of a person. */

import type { AskContext, CarrierAnswer, CarrierQuery, CarrierRequest } from './carrier.ts';

type Headers = Readonly<Record<string, string>>;
/** How one request is built for one number. */
type Build = (number: string, context: AskContext) => CarrierRequest;

/** A carrier that answers one number with one request. */
export function once(build: Build): CarrierQuery['request'] {
  return (numbers, context, answers) => {
    const [number] = numbers;
    return answers.length > 0 || number === undefined ? null : build(number, context);
  };
}

/**
 * A carrier whose page or token service has to be asked first. `second` gets the first answer and gives null where it
 * lacks what the second request needs; that answer is then the one to parse.
 */
export function twice(
  first: Build,
  second: (number: string, answer: CarrierAnswer, context: AskContext) => CarrierRequest | null,
): CarrierQuery['request'] {
  return (numbers, context, answers) => {
    const [number] = numbers;
    const [answer] = answers;
    if (number === undefined || answers.length > 1) return null;
    if (answer === undefined) return first(number, context);
    return answer.status >= 200 && answer.status < 300 ? second(number, answer, context) : null;
  };
}

const JSON_WANTED = { accept: 'application/json, text/plain, */*' } as const;

export function get(url: string, headers: Headers = {}): CarrierRequest {
  return { method: 'GET', url, headers: { ...JSON_WANTED, ...headers } };
}

export function getPage(url: string): CarrierRequest {
  return { method: 'GET', url, headers: { accept: 'text/html,application/xhtml+xml' } };
}

export function postJson(url: string, body: unknown, headers: Headers = {}): CarrierRequest {
  const said = { ...JSON_WANTED, 'content-type': 'application/json', ...headers };
  return { method: 'POST', url, headers: said, body: JSON.stringify(body) };
}

export function postForm(url: string, fields: Headers): CarrierRequest {
  const headers = { accept: '*/*', 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, body: new URLSearchParams(fields).toString() };
}

/** The first value a pattern finds in a page, e.g. a site's public key; null where the page changed. */
export function foundIn(answer: CarrierAnswer, pattern: RegExp): string | null {
  return pattern.exec(answer.body.slice(0, 500_000))?.[1] ?? null;
}
