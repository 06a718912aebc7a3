/** Tells other contexts that the worker wrote something, so that an open popup shows it at once. */

const CHANNEL = 'waitwise-changes';

/** Called by the worker after a write has landed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `listener` after each write; returns the way to stop listening. */
export function onChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => listener();
  return () => channel.close();
}
