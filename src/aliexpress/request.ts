/** What the page asked for: the request behind an answer names the order, the tab and the language. */

import { type Fields, fieldsOf, orderIdOf, textOf } from './json.ts';
import { orderIdOfLink } from './links.ts';
import type { PageAnswer } from './reading.ts';

export interface Request {
  /** The order it asked about. */
  readonly orderId: string | undefined;
  /** `shipped`, `completed`, … of the international site; `active`, `archive`, `dispute` of the Russian one. */
  readonly tab: string | undefined;
  /** `pt_BR` */
  readonly language: string | undefined;
}

/** Reads a request from the answer's address (`data=`) and from what was posted; whatever is no JSON says nothing. */
export function requestOf(answer: Pick<PageAnswer, 'url' | 'requestBody'>): Request {
  const asked = [dataOfUrl(answer.url), dataOfBody(answer.requestBody ?? '')];
  const first = (...names: readonly string[]): unknown => {
    for (const data of asked) for (const name of names) if (textOf(data[name]) !== undefined) return data[name];
    return undefined;
  };
  return {
    orderId: orderIdOf(first('tradeOrderId', 'orderId', 'tradeId')) ?? orderIdOfLink(answer.url),
    tab: textOf(first('statusTab', 'tabType')),
    language: textOf(first('_lang')),
  };
}

function dataOfUrl(url: string): Fields {
  return URL.canParse(url) ? dataOf(new URL(url).searchParams.get('data')) : {};
}

function dataOfBody(body: string): Fields {
  return body.trimStart().startsWith('{') ? dataOf(body) : dataOf(new URLSearchParams(body).get('data'));
}

/** Ids sent as bare numbers are read from the text, where they still have all their digits. */
function dataOf(text: string | null): Fields {
  if (!text) return {};
  try {
    return fieldsOf(JSON.parse(text.replace(/([:,{[]\s*)(\d{16,20})(?=\s*[,}\]])/g, '$1"$2"')));
  } catch {
    return {};
  }
}
