/**
 * The page script's line to the worker. It uses the browser's own interface and trusts the worker's replies as typed:
 * a polyfill and schemas would be three times the size of everything else that runs in the page.
 */

import type { PageMessage, Reply } from '../messages/protocol.ts';

type OnMessage = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void;
type OnChanged = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => void;

interface Event<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

interface Port {
  disconnect(): void;
  readonly onDisconnect: Event<() => void>;
}

interface Messaging {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: PageMessage): Promise<unknown>;
    connect(info: { readonly name: string }): Port;
    readonly onMessage: Event<OnMessage>;
  };
  readonly storage: { readonly onChanged: Event<OnChanged> };
}

/** Chromium calls it `chrome`, Firefox also `browser`; both give promises in manifest version 3. */
function messaging(): Messaging {
  const { browser, chrome } = globalThis as { browser?: Messaging; chrome?: Messaging };
  const found = browser ?? chrome;
  if (found === undefined) throw new Error('not in an extension');
  return found;
}

/** Rejects when the worker cannot be reached: it died before it answered, or the extension was updated or removed. */
export async function askWorker(message: PageMessage): Promise<Reply> {
  const reply = await messaging().runtime.sendMessage(message);
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new Error('no reply');
  return reply as Reply;
}

/** Whether the extension that put this script here is still the one installed. */
export function isAlive(): boolean {
  return messaging().runtime.id !== undefined;
}

/** An open line by which the worker learns that this page is gone: a message sent while leaving may not arrive. */
export interface Presence {
  /** Opens the line where it is not open; a worker that was killed is told anew. */
  hold(name: string): void;
  release(): void;
}

export function createPresence(): Presence {
  let port: Port | undefined;
  return {
    hold(name) {
      if (port !== undefined || !isAlive()) return;
      port = messaging().runtime.connect({ name });
      port.onDisconnect.addListener(() => {
        port = undefined;
      });
    },
    release() {
      port?.disconnect();
      port = undefined;
    },
  };
}

/** `listener` answers the extension's own pages at once; nothing for a message that is not for it. */
export function onOwnPage(listener: (message: unknown) => object | undefined): void {
  listenWhileShown(messaging().runtime.onMessage, (message, _sender, reply) => {
    const answer = listener(message);
    if (answer !== undefined) reply(answer);
  });
}

/** Calls back with what stands under `key` of the extension's local storage, when that changed. */
export function onStored(key: string, listener: (value: unknown) => void): void {
  listenWhileShown(messaging().storage.onChanged, (changes, area) => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) listener(change.newValue);
  });
}

/** Firefox complains of listeners that a page still has when it goes; a page that comes back listens again. */
function listenWhileShown<Listener>(event: Event<Listener>, listener: Listener): void {
  event.addListener(listener);
  addEventListener('pagehide', () => event.removeListener(listener));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) event.addListener(listener);
  });
}
