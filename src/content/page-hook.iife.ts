/**
 * Runs in the page's own world at `document_start`: sees the answers the page itself asked for (fetch, XMLHttpRequest,
 * JSONP) and hands a whitelisted copy to our isolated script. It asks for nothing, changes nothing, holds no secret,
 * and whatever goes wrong in it never reaches the page.
 */

import { isTrackedAnswer } from '../aliexpress/tracked.ts';
import { whitelistCopy } from '../aliexpress/whitelist.ts';
import { type AnswerMessage, BRIDGE, LONGEST_ANSWER } from './page-bridge.ts';

/** Answers already given, said again when our other script starts later than the page's first call. */
const given: AnswerMessage[] = [];
const MOST_GIVEN = 60;

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // A page must never notice us; an answer that cannot be copied is read from the page instead.
  }
}

function give(url: string, requestBody: unknown, body: string): void {
  const message: AnswerMessage = {
    bridge: BRIDGE,
    answer: { url: bareUrl(url), requestBody: bareRequest(requestBody), body },
  };
  if (given.push(message) > MOST_GIVEN) given.shift();
  window.postMessage(message, location.origin);
}

/** Keeps of an address what says which answer it is and which order it is about; signatures and tokens stay here. */
function bareUrl(text: string): string {
  const url = new URL(text, location.href);
  const data = url.searchParams.get('data');
  return `${url.origin}${url.pathname}${data === null ? '' : `?data=${encodeURIComponent(bareJson(data))}`}`;
}

function bareRequest(body: unknown): string {
  if (body instanceof URLSearchParams || (typeof body === 'string' && !body.startsWith('{')))
    return `data=${encodeURIComponent(bareJson(new URLSearchParams(body).get('data') ?? '{}'))}`;
  return typeof body === 'string' ? bareJson(body) : '';
}

function bareJson(text: string): string {
  try {
    return JSON.stringify(whitelistCopy(JSON.parse(text)));
  } catch {
    return '{}';
  }
}

/** A text that is not JSON is told by its first character only: `<` for a page, `{` for an answer that was cut. */
function giveText(url: string, requestBody: unknown, text: string): void {
  quietly(() => {
    if (text.length > LONGEST_ANSWER) return;
    const json = text.replace(/^\s*[\w$.]+\s*\(([\s\S]*)\)\s*;?\s*$/, '$1');
    let copy: string;
    try {
      // Ids above 2^53 would lose their last digits as numbers: they are read as text.
      copy = JSON.stringify(whitelistCopy(JSON.parse(json.replace(/([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"$2"'))));
    } catch {
      copy = json.trim().slice(0, 1);
    }
    give(url, requestBody, copy);
  });
}

function watchFetch(): void {
  window.fetch = new Proxy(window.fetch, {
    apply(target, self, [input, init]: Parameters<typeof fetch>) {
      const answer = Reflect.apply(target, self, [input, init]) as Promise<Response>;
      quietly(() => {
        const url = input instanceof Request ? input.url : String(input);
        if (isTrackedAnswer(url))
          answer
            .then((response) => response.clone().text())
            .then(
              (text) => giveText(url, init?.body, text),
              () => {},
            );
      });
      return answer;
    },
  });
}

function watchXhr(): void {
  const urls = new WeakMap<XMLHttpRequest, string>();
  const { prototype } = XMLHttpRequest;
  prototype.open = new Proxy(prototype.open, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      quietly(() => urls.set(self, String(args[1])));
      return Reflect.apply(target, self, args);
    },
  });
  prototype.send = new Proxy(prototype.send, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      quietly(() => {
        const url = urls.get(self) ?? '';
        if (isTrackedAnswer(url))
          self.addEventListener('loadend', () => quietly(() => giveText(url, args[0], textOf(self))));
      });
      return Reflect.apply(target, self, args);
    },
  });
}

function textOf(request: XMLHttpRequest): string {
  if (request.responseType === 'json') return JSON.stringify(request.response);
  return request.responseType === '' || request.responseType === 'text' ? request.responseText : '';
}

/** JSONP: the answer is a script that calls a function of the page; that function is wrapped before the script runs. */
const traps = new Map<string, { url: string; get: () => unknown }>();

function trap(text: string): void {
  const url = new URL(text, location.href);
  const name = url.searchParams.get('callback');
  if (name === null || !/^[\w$]+$/.test(name) || !isTrackedAnswer(url.href)) return;
  const known = traps.get(name);
  const descriptor = Object.getOwnPropertyDescriptor(window, name);
  if (known !== undefined && descriptor?.get === known.get) {
    known.url = url.href;
    return;
  }
  let original: unknown = descriptor?.value;
  const wrapped = function (this: unknown, ...args: unknown[]): unknown {
    quietly(() => give(own.url, '', JSON.stringify(whitelistCopy(args[0]))));
    return typeof original === 'function' ? Reflect.apply(original, this, args) : undefined;
  };
  const own = { url: url.href, get: () => (typeof original === 'function' ? wrapped : original) };
  traps.set(name, own);
  Object.defineProperty(window, name, {
    configurable: true,
    enumerable: true,
    get: own.get,
    set(value: unknown) {
      original = value;
    },
  });
}

function watchJsonp(): void {
  const { prototype } = HTMLScriptElement;
  const src = Object.getOwnPropertyDescriptor(prototype, 'src');
  if (src?.set !== undefined)
    Object.defineProperty(prototype, 'src', {
      ...src,
      set: new Proxy(src.set, {
        apply(target, self, args: unknown[]) {
          quietly(() => trap(String(args[0])));
          return Reflect.apply(target, self, args);
        },
      }),
    });
  prototype.setAttribute = new Proxy(prototype.setAttribute, {
    apply(target, self, args: unknown[]) {
      quietly(() => String(args[0]).toLowerCase() === 'src' && trap(String(args[1])));
      return Reflect.apply(target, self, args);
    },
  });
  watchParsedScripts();
}

/** Scripts that stand in the page's own HTML never pass the setter; they are seen while the page is being parsed. */
function watchParsedScripts(): void {
  const observer = new MutationObserver((records) =>
    quietly(() => {
      for (const record of records)
        for (const node of record.addedNodes) if (node instanceof HTMLScriptElement && node.src !== '') trap(node.src);
    }),
  );
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => observer.disconnect(), { once: true });
}

for (const watch of [watchFetch, watchXhr, watchJsonp]) quietly(watch);
addEventListener('message', (event) => {
  if (event.source === window && event.data?.bridge === BRIDGE && event.data.ready === true)
    for (const message of given) window.postMessage(message, location.origin);
});
