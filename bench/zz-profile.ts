import '../src/rules/whole-tables.ts';
import { launch } from '../demo/browsers/launch.ts';
import { startStandIns } from '../demo/stand-ins/start.ts';
import { makeBuilds } from './builds.ts';
import { fillStore, recordsOf } from './store.ts';
const builds = await makeBuilds(process.cwd());
const standIns = await startStandIns([]);
const browser = await launch('chromium', { extensionDir: builds.product, standIns, headless: true, lang: 'en-US' });
for (const count of [1000, 10000]) {
  const now = Date.now();
  const filling = await browser.openExtensionPage('manifest.json');
  await fillStore(filling, recordsOf(count, now), now);
  const counts = await filling.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((d) => { const o = indexedDB.open('waitwise'); o.onsuccess = () => d(o.result); });
    const out: Record<string, number> = {};
    const one = (name: string, start: (t: IDBTransaction) => IDBRequest) => new Promise<void>((d) => { const t0 = performance.now(); const r = start(open.transaction(['orders','values'])); r.onsuccess = () => { out[name] = performance.now() - t0; d(); }; });
    for (let i = 0; i < 3; i++) {
    await one('countClosed', (t) => t.objectStore('orders').index('byShelf').count('closed'));
    await one('countUrgent', (t) => t.objectStore('orders').index('byShelf').count('urgent'));
    await one('countAll', (t) => t.objectStore('orders').count());
    await one('getAll31', (t) => t.objectStore('orders').index('byRank').getAll(null, 31));
    await one('get1', (t) => t.objectStore('values').get('settings'));
    }
    open.close();
    return out;
  });
  console.log(count, counts);
  const all: Record<string, number[]> = {};
  for (let i = 0; i < 15; i++) {
    const page = await browser.openPage('about:blank');
    await page.setViewport({ width: 380, height: 600 });
    await page.bringToFront();
    await page.evaluateOnNewDocument(() => {
      const marks: Record<string, number> = {};
      Object.assign(globalThis, { marks });
      const see = (name: string, sel: string) => { if (!(name in marks) && document.querySelector(sel)) marks[name] = performance.now(); };
      const observer = new MutationObserver(() => {
        see('body', '#popup'); see('skeleton', '.skeleton'); see('cards', '[data-order]');
        if ('cards' in marks) { observer.disconnect(); requestAnimationFrame(() => { marks.raf = performance.now(); const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { marks.painted = performance.now(); }; port2.postMessage(null); }); }
      });
      observer.observe(document, { childList: true, subtree: true });
      const g = (proto: any, name: string) => { const o = proto[name]; proto[name] = function (...a: any[]) { const r = o.apply(this, a); const key = `${name}:${this.name ?? ''}:${String(a[0]?.toString?.() ?? '')}`; const t0 = performance.now(); r.addEventListener('success', () => { marks[`> ${key} ${t0 | 0}`] = performance.now(); }); return r; }; };
      g(IDBFactory.prototype, 'open'); g(IDBObjectStore.prototype, 'get'); g(IDBIndex.prototype, 'getAll'); g(IDBIndex.prototype, 'count'); g(IDBIndex.prototype, 'openKeyCursor'); g(IDBIndex.prototype, 'get');
    });
    await page.goto(`${browser.extensionUrl}/src/popup/index.html`);
    await page.waitForFunction(() => (globalThis as any).marks.painted);
    const m = await page.evaluate(() => { const m = { ...(globalThis as any).marks }; const nav = performance.getEntriesByType('navigation')[0] as any; m.responseStart = nav.responseStart; m.dcl = nav.domContentLoadedEventStart; for (const r of performance.getEntriesByType('resource') as any[]) m[`res ${r.name.split('/').slice(-2).join('/')}`] = r.responseEnd; return m; });
    await page.close();
    if (i >= 3) for (const [k, v] of Object.entries(m)) (all[k.replace(/ \d+$/, '')] ??= []).push(v as number);
  }
  const med = Object.entries(all).map(([k, v]) => [k, v.sort((a, b) => a - b)[v.length >> 1]!, v.length] as const).sort((a, b) => a[1] - b[1]);
  for (const [k, v, n] of med) console.log(k.padEnd(60), v.toFixed(1), n);
}
await browser.close(); await standIns.close(); builds.remove();
