// Runs first in the worker of a bench build: tells the pages of the bench when the badge was set and what still runs.
const channel = new BroadcastChannel('bench');
const timers = new Set();

const { action } = chrome;
const setBadgeText = action.setBadgeText.bind(action);
action.setBadgeText = async (...args) => {
  await setBadgeText(...args);
  channel.postMessage({ badgeAt: performance.timeOrigin + performance.now(), timers: timers.size });
};

const { setTimeout: later, clearTimeout: forget, setInterval: often, clearInterval: stop } = globalThis;
globalThis.setTimeout = (work, ...args) => {
  const id = later(
    (...given) => {
      timers.delete(id);
      work(...given);
    },
    ...args,
  );
  timers.add(id);
  return id;
};
globalThis.clearTimeout = (id) => {
  timers.delete(id);
  forget(id);
};
globalThis.setInterval = (...args) => {
  const id = often(...args);
  timers.add(id);
  return id;
};
globalThis.clearInterval = (id) => {
  timers.delete(id);
  stop(id);
};
channel.onmessage = ({ data }) => {
  if (data === 'timers?') channel.postMessage({ timers: timers.size });
};
