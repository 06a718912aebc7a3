/** Chromium with the extension, driven through CDP. */

import puppeteer, { type Browser, type Page, type Protocol, type Target } from 'puppeteer-core';
import { type DemoBrowser, type LaunchOptions, POPUP_SIZE, type PrivatePage, type Size } from './browser.ts';
import { until } from './until.ts';

/** Only what the harness uses of the extension API, as seen from a page of the browser or of the extension. */
interface ExtensionApi {
  readonly permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(given: { origins: string[] }): Promise<boolean>;
  };
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<readonly [number, number, number, number]>;
  };
  readonly notifications: {
    getAll(): Promise<object>;
    readonly onClicked: { dispatch(id: string): void };
  };
  readonly developerPrivate: {
    addHostPermission(id: string, host: string): Promise<void>;
    getExtensionsInfo(of: object): Promise<readonly ExtensionInfo[]>;
  };
}

interface ExtensionInfo {
  readonly id: string;
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string }[];
  readonly installWarnings?: readonly string[];
}

declare const chrome: ExtensionApi;

export async function launchChromium(options: LaunchOptions & { readonly executable: string }): Promise<DemoBrowser> {
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    enableExtensions: [options.extensionDir, ...(options.others ?? [])],
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    env: { ...process.env, ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }) },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${options.lang ?? 'en-US'}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${options.standIns.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${options.standIns.spkiHash}`,
    ],
  });
  const worker = await browser.waitForTarget(isExtensionWorker, { timeout: 20_000 });
  return new ChromiumBrowser(browser, new URL(worker.url()).host, options);
}

function isExtensionWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}

function hostsIn(node: Protocol.DOM.Node, name: string): Protocol.DOM.Node[] {
  if (node.nodeName === name) return [node];
  return (node.children ?? []).flatMap((child) => hostsIn(child, name));
}

function textOf(node: Protocol.DOM.Node): string {
  if (node.nodeName === 'STYLE') return '';
  return node.nodeName === '#text' ? node.nodeValue : (node.children ?? []).map(textOf).join('');
}

class ChromiumBrowser implements DemoBrowser {
  readonly name = 'chromium';
  readonly extensionUrl: string;

  constructor(
    private readonly browser: Browser,
    readonly extensionId: string,
    private readonly options: LaunchOptions,
  ) {
    this.extensionUrl = `chrome-extension://${extensionId}`;
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  /** A browser context of its own is what Chromium calls incognito. */
  async openPrivatePage(url: string): Promise<PrivatePage> {
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return context;
  }

  async openExtensionPage(path: string, size: Size = POPUP_SIZE): Promise<Page> {
    const page = await this.newPage();
    await page.setViewport(size);
    await page.goto(`${this.extensionUrl}/${path}`, { waitUntil: 'load' });
    return page;
  }

  async clickToolbar(page: Page): Promise<void> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (extension === undefined) throw new Error('the browser does not list the extension');
    await page.triggerExtensionAction(extension);
  }

  private async newPage(): Promise<Page> {
    const page = await this.browser.newPage();
    const value = this.options.colorScheme;
    if (value !== undefined) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    return page;
  }

  async killBackground(): Promise<boolean> {
    const target = this.browser.targets().find(isExtensionWorker);
    if (target === undefined) return false;
    let gone = false;
    const onGone = (one: Target) => {
      if (isExtensionWorker(one)) gone = true;
    };
    this.browser.on('targetdestroyed', onGone);
    try {
      // One that ends in this very moment has nothing to detach from any more.
      const worker = await target.worker().catch(() => null);
      await worker?.close().catch(() => undefined);
      // A worker that is needed at once comes back under the same name, and its end may pass unseen.
      await until(() => gone || !this.browser.targets().includes(target), 'it did not stop', 2_000).catch(
        () => undefined,
      );
    } finally {
      this.browser.off('targetdestroyed', onGone);
    }
    return true;
  }

  async inBackground(body: string): Promise<unknown> {
    const target = await this.browser.waitForTarget(isExtensionWorker);
    const worker = await target.worker();
    if (worker === null) throw new Error('the worker cannot be reached');
    return worker.evaluate(`(async (scope) => { ${body} })(globalThis)`);
  }

  async reloadExtension(): Promise<void> {
    await this.browser.installExtension(this.options.extensionDir);
  }

  /** A headless browser shows none on a screen: the event that its press sends is sent. */
  async clickNotification(id: string): Promise<void> {
    const target = this.browser.targets().find(isExtensionWorker);
    const worker = await target?.worker();
    const known = await worker?.evaluate(async (wanted) => {
      const shown = await chrome.notifications.getAll();
      if (Object.hasOwn(shown, wanted)) chrome.notifications.onClicked.dispatch(wanted);
      return Object.hasOwn(shown, wanted);
    }, id);
    if (known !== true) throw new Error(`no notification ${id} is shown`);
  }

  badge(): Promise<{ readonly text: string; readonly color: string }> {
    return this.onOwnPage((page) =>
      page.evaluate(async () => {
        const [red, green, blue, alpha] = await chrome.action.getBadgeBackgroundColor({});
        return { text: await chrome.action.getBadgeText({}), color: `rgba(${red},${green},${blue},${alpha})` };
      }),
    );
  }

  /**
   * Chromium's permission bubble cannot be clicked from outside. A host approved on the browser's own settings page
   * is granted by the next `permissions.request` without a bubble, so that the product's own button is what grants it.
   */
  async approveHost(origin: string): Promise<void> {
    await this.onSettings((page) =>
      page.evaluate((id, host) => chrome.developerPrivate.addHostPermission(id, host), this.extensionId, origin),
    );
  }

  async grantHost(origin: string): Promise<void> {
    await this.approveHost(origin);
    const granted = await this.onOwnPage((page) =>
      page.evaluate((host) => chrome.permissions.request({ origins: [host] }), origin),
    );
    if (!granted) throw new Error(`the browser did not grant ${origin}`);
  }

  async revokeHost(origin: string): Promise<void> {
    await this.onOwnPage((page) => page.evaluate((host) => chrome.permissions.remove({ origins: [host] }), origin));
  }

  async readClipboard(page: Page): Promise<string> {
    await page.bringToFront();
    const { protocol, host } = new URL(page.url());
    await this.browser.defaultBrowserContext().overridePermissions(`${protocol}//${host}`, ['clipboard-read']);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  async screenshot(page: Page, file: string): Promise<void> {
    await page.bringToFront();
    await page.screenshot({ path: file });
  }

  async closedTexts(page: Page, name: string): Promise<readonly string[]> {
    const session = await page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return hostsIn(root, name.toUpperCase()).map((host) => (host.shadowRoots ?? []).map(textOf).join(''));
    } finally {
      await session.detach();
    }
  }

  errors(): Promise<readonly string[]> {
    return this.onSettings((page) =>
      page.evaluate(async (id) => {
        const infos = await chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true });
        const info = infos.find((one) => one.id === id);
        if (info === undefined) return ['the browser does not list the extension'];
        const messages = [...info.manifestErrors, ...info.runtimeErrors].map((error) => error.message);
        return [...messages, ...(info.installWarnings ?? [])];
      }, this.extensionId),
    );
  }

  /** A page of the extension's origin that runs none of its code. */
  private onOwnPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
    return this.onPage(`${this.extensionUrl}/manifest.json`, act);
  }

  private onSettings<T>(act: (page: Page) => Promise<T>): Promise<T> {
    return this.onPage('chrome://extensions', act);
  }

  private async onPage<T>(url: string, act: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.browser.newPage();
    try {
      await page.goto(url, { waitUntil: 'load' });
      return await act(page);
    } finally {
      await page.close();
    }
  }

  closedByUser(): Promise<void> {
    return new Promise((resolve) => this.browser.once('disconnected', () => resolve()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
