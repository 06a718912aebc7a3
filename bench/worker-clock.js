// Runs first in the worker of a bench build: notes when the badge was set, and which timers still run.
const now = () => performance.timeOrigin + performance.now();
globalThis.benchBadge = [];
globalThis.benchTimers = new Set();

const { action } = chrome;
const setBadgeText = action.setBadgeText.bind(action);
action.setBadgeText = async (...args) => {
  await setBadgeText(...args);
  globalThis.benchBadge.push(now());
};

const { setTimeout: later, clearTimeout: forget, setInterval: often, clearInterval: stop } = globalThis;
globalThis.setTimeout = (work, ...args) => {
  const id = later(
    (...given) => {
      globalThis.benchTimers.delete(id);
      work(...given);
    },
    ...args,
  );
  globalThis.benchTimers.add(id);
  return id;
};
globalThis.clearTimeout = (id) => {
  globalThis.benchTimers.delete(id);
  forget(id);
};
globalThis.setInterval = (...args) => {
  const id = often(...args);
  globalThis.benchTimers.add(id);
  return id;
};
globalThis.clearInterval = (id) => {
  globalThis.benchTimers.delete(id);
  stop(id);
};
