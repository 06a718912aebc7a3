/**
 * Runs in the page's own world at `document_start`: hands the answers the page itself asked for (fetch,
 * XMLHttpRequest, JSONP) to our isolated script, and lets the page's own client ask when the user wants all orders
 * read. By itself it asks for nothing; it changes nothing, holds no secret, and whatever goes wrong in it never
 * reaches the page. Kept as small as can be, for every order page runs it first: what leaves the tab is chosen by the
 * isolated script.
 */

import { isReadingApi, isTrackedAnswer } from '../aliexpress/tracked.ts';
import {
  type AnswerMessage,
  type AskedMessage,
  type AskMessage,
  BRIDGE,
  LONGEST_ANSWER,
  READY,
} from './page-bridge.ts';

/** As it was before any script of the page ran: what the page calls must reach its goal, whatever it replaces later. */
const { apply } = Reflect;

/** Answers that came before our other script listened. */
let early: AnswerMessage[] | undefined = [];

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // A page must never notice us; an answer that cannot be copied is read from the page instead.
  }
}

function tell(detail: AnswerMessage | AskedMessage): void {
  dispatchEvent(new CustomEvent(BRIDGE, { detail }));
}

function give(url: string, requestBody: unknown, body: string): void {
  if (body.length > LONGEST_ANSWER) return;
  const message = { answer: { url, requestBody: `${requestBody ?? ''}`, body } };
  if (early) early.push(message);
  else tell(message);
}

function watchFetch(): void {
  window.fetch = new Proxy(window.fetch, {
    apply(target, self, args: Parameters<typeof fetch>) {
      const answer = apply(target, self, args) as Promise<Response>;
      quietly(() => {
        const [input, init] = args;
        const url = input instanceof Request ? input.url : String(input);
        if (isTrackedAnswer(url))
          answer
            .then((response) => response.clone().text())
            .then(
              (text) => quietly(() => give(url, init?.body, text)),
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
      return apply(target, self, args);
    },
  });
  prototype.send = new Proxy(prototype.send, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      quietly(() => {
        const url = urls.get(self) ?? '';
        if (isTrackedAnswer(url))
          self.addEventListener('loadend', () => quietly(() => give(url, args[0], textOf(self))));
      });
      return apply(target, self, args);
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
    quietly(() => give(own.url, '', JSON.stringify(args[0])));
    return typeof original === 'function' ? apply(original, this, args) : undefined;
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
          return apply(target, self, args);
        },
      }),
    });
  prototype.setAttribute = new Proxy(prototype.setAttribute, {
    apply(target, self, args: unknown[]) {
      quietly(() => String(args[0]).toLowerCase() === 'src' && trap(String(args[1])));
      return apply(target, self, args);
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

interface PageClient {
  request(options: object, done: (answer: unknown) => void, failed: (answer: unknown) => void): unknown;
}

declare global {
  interface Window {
    readonly lib?: { readonly mtop?: PageClient };
  }
}

/** Asks through the page's own signed client, and only for what reads. */
function ask({ ask: id, request }: AskMessage): void {
  const end = (answer?: unknown) => tell({ asked: id, body: JSON.stringify(answer) ?? '' });
  const client = window.lib?.mtop;
  const options = { ...request, needLogin: true, dataType: 'originaljsonp', timeout: 15_000 };
  if (client && isReadingApi(request.api)) Promise.resolve(client.request(options, end, end)).catch(() => {});
  else end();
}

for (const watch of [watchFetch, watchXhr, watchJsonp]) quietly(watch);
addEventListener('message', ({ source, data }) =>
  quietly(() => {
    if (source !== window || data?.bridge !== BRIDGE) return;
    if (data.ask) ask(data);
  }),
);
addEventListener(READY, () =>
  quietly(() => {
    early?.forEach(tell);
    early = undefined;
  }),
);
