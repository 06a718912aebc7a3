/** Firefox with the extension, driven through WebDriver BiDi; its privileged scope does what only the browser itself can. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type DemoBrowser, type LaunchOptions, POPUP_SIZE, type PrivatePage, type Size } from './browser.ts';
import { until } from './until.ts';

/** The parts of puppeteer's Firefox connection that it does not declare: raw BiDi commands, and a frame's own id. */
interface RawBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}
interface RawFrame {
  readonly _id: string;
}

/** A node as BiDi serialises it. */
interface RawNode {
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly children?: readonly RawNode[];
    readonly shadowRoot?: RawNode | null;
  };
}

interface ExtensionApi {
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<readonly [number, number, number, number]>;
  };
}

declare const browser: ExtensionApi;

export async function launchFirefox(options: LaunchOptions & { readonly executable: string }): Promise<DemoBrowser> {
  const extensionId = geckoId(options.extensionDir);
  const uuid = options.uuid ?? randomUUID();
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    env: { ...process.env, ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }) },
    extraPrefsFirefox: preferences(options, extensionId, uuid),
  });
  await firefox.installExtension(options.extensionDir);
  for (const other of options.others ?? []) await firefox.installExtension(other);
  return new FirefoxBrowser(firefox, extensionId, `moz-extension://${uuid}`, options.extensionDir);
}

function geckoId(extensionDir: string): string {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(join(extensionDir, 'manifest.json'), 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extensionDir} is not built for Firefox: its manifest names no gecko id`);
  return id;
}

function textOf(node: RawNode | null | undefined): string {
  const { localName, nodeValue, children = [] } = node?.value ?? {};
  return localName === 'style' ? '' : (nodeValue ?? children.map(textOf).join(''));
}

/** The proxy leads every host to the stand-ins; the fixed uuid makes the extension's address known beforehand. */
function preferences(options: LaunchOptions, extensionId: string, uuid: string): Record<string, unknown> {
  const { port } = options.standIns;
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.no_proxies_on': '',
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': options.lang ?? 'en-US',
    'devtools.jsonview.enabled': false,
    // A temporary extension goes with each session; its data stays, as an installed one's would.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...options.firefoxPreferences,
    ...(options.colorScheme === undefined
      ? {}
      : { 'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1 }),
  };
}

class FirefoxBrowser implements DemoBrowser {
  readonly name = 'firefox';
  private neighbour: Page | undefined;

  constructor(
    private readonly browser: Browser,
    readonly extensionId: string,
    readonly extensionUrl: string,
    private readonly extensionDir: string,
  ) {}

  async openPage(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  async openPrivatePage(url: string): Promise<PrivatePage> {
    const windowOf = `[...Services.wm.getEnumerator('navigator:browser')].find((one) => PrivateBrowsingUtils.isWindowPrivate(one))`;
    const imported = `const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');`;
    await this.privileged(
      `${imported}
       const opener = Services.wm.getMostRecentWindow('navigator:browser');
       opener.openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true });
       for (let wait = 0; wait < 100 && !(${windowOf}); wait++) await new Promise((resume) => opener.setTimeout(resume, 50));`,
    );
    return { close: async () => void (await this.privileged(`${imported} (${windowOf})?.close();`)) };
  }

  /** `page.goto` never settles on an extension's address, so the raw command is sent and the page asked. */
  async openExtensionPage(path: string, size: Size = POPUP_SIZE): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport(size);
    const context = (page.mainFrame() as unknown as RawFrame)._id;
    await this.send('browsingContext.navigate', { context, url: `${this.extensionUrl}/${path}`, wait: 'none' });
    await until(
      () => page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
      `${path} did not open`,
    );
    return page;
  }

  async clickToolbar(page: Page): Promise<void> {
    await page.bringToFront();
    await this.privileged(
      `const extension = ExtensionParent.GlobalManager.getExtension(id);
       const window = Services.wm.getMostRecentWindow('navigator:browser');
       // Over an open popup the button would close it.
       window.document.getElementById('customizationui-widget-panel')?.hidePopup();
       await new Promise((resume) => window.setTimeout(resume, 300));
       await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
    );
  }

  async killBackground(): Promise<boolean> {
    const state = 'return ExtensionParent.GlobalManager.getExtension(id).backgroundState;';
    const before = await this.privileged(state);
    await this.privileged(
      `const extension = ExtensionParent.GlobalManager.getExtension(id);
       await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
    );
    return before !== 'stopped';
  }

  /** A page of the extension reaches its event page; it stays open, because functions go with the page that made them. */
  async inBackground(body: string): Promise<unknown> {
    this.neighbour ??= await this.openExtensionPage('manifest.json');
    return this.neighbour.evaluate(`browser.runtime.getBackgroundPage().then(async (scope) => { ${body} })`);
  }

  /** A temporary extension that is installed again takes the place of the one before. */
  async reloadExtension(): Promise<void> {
    await this.browser.installExtension(this.extensionDir);
  }

  /**
   * With `alerts.useSystemBackend` off each is a small window of Firefox's own: the newest is pressed. It is known to the
   * extension before that window is there, and takes no press before it is shown.
   */
  async clickNotification(id: string): Promise<void> {
    const press = `const shown = [...Services.wm.getEnumerator('alert:alert')].at(-1);
       if (shown?.gIsActive !== true) return false;
       shown.onAlertClick();
       return true;`;
    await until(async () => (await this.privileged(press)) === true, `no notification ${id} is shown`);
  }

  async badge(): Promise<{ readonly text: string; readonly color: string }> {
    const page = await this.openExtensionPage('manifest.json');
    try {
      return await page.evaluate(async () => {
        const [red, green, blue, alpha] = await browser.action.getBadgeBackgroundColor({});
        return { text: await browser.action.getBadgeText({}), color: `rgba(${red},${green},${blue},${alpha})` };
      });
    } finally {
      await page.close();
    }
  }

  /** Nothing to do: a preference lets every `permissions.request` that comes from a click pass. */
  async approveHost(): Promise<void> {}

  async grantHost(origin: string): Promise<void> {
    await this.changePermission('add', origin);
  }

  async revokeHost(origin: string): Promise<void> {
    await this.changePermission('remove', origin);
  }

  private async changePermission(change: 'add' | 'remove', origin: string): Promise<void> {
    await this.privileged(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const extension = ExtensionParent.GlobalManager.getExtension(id);
       await ExtensionPermissions.${change}(id, { permissions: [], origins: [${JSON.stringify(origin)}] }, extension);`,
    );
  }

  async readClipboard(): Promise<string> {
    const text = await this.privileged(
      `const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
       transferable.init(null);
       transferable.addDataFlavor('text/plain');
       Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
       const held = {};
       try { transferable.getTransferData('text/plain', held); } catch { return ''; }
       return held.value.QueryInterface(Ci.nsISupportsString).data;`,
    );
    return typeof text === 'string' ? text : '';
  }

  async screenshot(page: Page, file: string): Promise<void> {
    await page.bringToFront();
    await page.screenshot({ path: file });
  }

  async closedTexts(page: Page, name: string): Promise<readonly string[]> {
    const answer = (await this.send('script.callFunction', {
      functionDeclaration: '(name) => [...document.getElementsByTagName(name)]',
      arguments: [{ type: 'string', value: name }],
      awaitPromise: false,
      target: { context: (page.mainFrame() as unknown as RawFrame)._id },
      serializationOptions: { maxDomDepth: 12, includeShadowTree: 'all' },
    })) as { result?: { value?: readonly RawNode[] } };
    return (answer.result?.value ?? []).map((host) => textOf(host.value?.shadowRoot));
  }

  /** Firefox also reports answers and listeners of pages that were left meanwhile; nobody is there to handle those. */
  async errors(): Promise<readonly string[]> {
    const found = await this.privileged(
      `const origin = ${JSON.stringify(this.extensionUrl)};
       const mine = Services.console.getMessageArray()
         .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
         .filter((one) => one.sourceName.startsWith(origin) || one.errorMessage.includes(id))
         .filter((one) => !/^(Promise [a-z]+ (after context unloaded|while context is inactive)|sendRemoveListener on closed conduit)/.test(one.errorMessage))
         .map((one) => one.errorMessage + ' at ' + one.sourceName + ':' + one.lineNumber + ':' + one.columnNumber);
       const policy = WebExtensionPolicy.getByID(id);
       return JSON.stringify([...mine, ...(policy ? [] : ['the extension is not installed'])]);`,
    );
    return typeof found === 'string' ? (JSON.parse(found) as string[]) : [];
  }

  closedByUser(): Promise<void> {
    return new Promise((resolve) => this.browser.once('disconnected', () => resolve()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async send(method: string, params: object): Promise<unknown> {
    const { connection } = this.browser as unknown as RawBrowser;
    return (await connection.send(method, params)).result;
  }

  /** Runs `body` in the browser's own scope, with the extension's `id` at hand; gives back a string or nothing. */
  private async privileged(body: string): Promise<unknown> {
    const tree = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: readonly { context: string }[];
    };
    const [scope] = tree.contexts;
    if (scope === undefined) throw new Error('Firefox shows no window of its own');
    const answer = (await this.send('script.callFunction', {
      functionDeclaration: `async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const id = ${JSON.stringify(this.extensionId)};
        ${body}
      }`,
      awaitPromise: true,
      target: { context: scope.context },
    })) as { result?: { value?: unknown }; exceptionDetails?: { text?: string } };
    if (answer.exceptionDetails !== undefined)
      throw new Error(answer.exceptionDetails.text ?? 'the privileged script failed');
    return answer.result?.value;
  }
}
