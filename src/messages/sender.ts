/** Decides who a message came from: our own pages, our content scripts on the declared hosts, or nobody we listen to. */

export type SenderKind = 'own_page' | 'content_script' | 'stranger';

/** The part of the browser's message sender that decides. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
}

const PAGE_HOST = /^(?:(?:[a-z]{1,3}\.){0,2}aliexpress\.(?:com|us|ru)|www\.aliexpress\.(?:com|us|ru))$/;

/** `ownId` and `ownBase` are `runtime.id` and `runtime.getURL('')`. */
export function senderKind(sender: Sender, ownId: string, ownBase: string): SenderKind {
  if (sender.id !== ownId || typeof sender.url !== 'string') return 'stranger';
  if (sender.url.startsWith(ownBase)) return 'own_page';
  if (sender.tab === undefined || !URL.canParse(sender.url)) return 'stranger';
  const { protocol, hostname } = new URL(sender.url);
  return protocol === 'https:' && PAGE_HOST.test(hostname) ? 'content_script' : 'stranger';
}
