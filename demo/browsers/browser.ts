/** One interface for both real browsers with the extension installed and every host led to the stand-ins. */

import type { Page } from 'puppeteer-core';
import type { StandIns } from '../stand-ins/start.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Absolute path of the built extension for this browser (`dist/chrome` or `dist/firefox`). */
  readonly extensionDir: string;
  readonly standIns: Pick<StandIns, 'port' | 'spkiHash'>;
  readonly headless: boolean;
  /** Directories of further extensions beside ours; in Chromium they must have no worker of their own. */
  readonly others?: readonly string[];
  /** Path of the browser; found by itself where absent. */
  readonly executable?: string;
  /** Language of the browser's own surface, e.g. `en-US`. */
  readonly lang?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** IANA zone of the buyer; the machine's own where absent. Not honoured on Windows. */
  readonly timeZone?: string;
  /** Folder of the browser's profile, kept when it closes; a new one that is thrown away where absent. */
  readonly profile?: string;
  /** Address of the extension's pages in Firefox, where a kept profile must find its data again. */
  readonly uuid?: string;
  /** Further preferences of Firefox, e.g. how large its storage may grow. */
  readonly firefoxPreferences?: Readonly<Record<string, unknown>>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page of a private window, of which a test needs no more than its end. */
export interface PrivatePage {
  close(): Promise<void>;
}

export interface DemoBrowser {
  readonly name: BrowserName;
  readonly extensionId: string;
  /** Origin of the extension's pages, without a slash at the end. */
  readonly extensionUrl: string;
  /** Opens a web page in a new tab and waits for its load event. */
  openPage(url: string): Promise<Page>;
  /** Opens a web page in a private window. */
  openPrivatePage(url: string): Promise<PrivatePage>;
  /** Opens a page of the extension (`src/popup/index.html`) in a tab of the given size. */
  openExtensionPage(path: string, size?: Size): Promise<Page>;
  /** Clicks the extension's toolbar button over this page, as its user would: the real popup opens. */
  clickToolbar(page: Page): Promise<void>;
  /**
   * Ends the background worker (Chromium) or event page (Firefox) at once, as the browser does when idle or short of
   * memory. Resolves to whether it was running.
   */
  killBackground(): Promise<boolean>;
  /**
   * Runs the body of an async function, given as text, beside the background's own code; `scope` is its global object. What it
   * gives back must be JSON. It wakes a background that sleeps, and what it left there is gone when that ends.
   */
  inBackground(body: string): Promise<unknown>;
  /** Loads the extension's files anew, as an update does: its pages close, its data stays. */
  reloadExtension(): Promise<void>;
  /** Presses the notification with this id, as the system tells it to the extension. Rejects where none is shown. */
  clickNotification(id: string): Promise<void>;
  /** The toolbar button's badge; the colour as `rgba(…)`. */
  badge(): Promise<{ readonly text: string; readonly color: string }>;
  /** Lets the next `permissions.request` for this host pass without a prompt, e.g. for `https://global.cainiao.com/*`. */
  approveHost(origin: string): Promise<void>;
  /** Grants an optional host permission at once, without the product's own button. */
  grantHost(origin: string): Promise<void>;
  revokeHost(origin: string): Promise<void>;
  /** Text in the system clipboard, read without touching the page's content. */
  readClipboard(page: Page): Promise<string>;
  screenshot(page: Page, file: string): Promise<void>;
  /** What each element of this name shows inside its closed shadow root, in the page's order; `name` in lower case. */
  closedTexts(page: Page, name: string): Promise<readonly string[]>;
  /** What the browser itself reports against the extension: manifest, install and run-time errors. */
  errors(): Promise<readonly string[]>;
  /** Resolves when a person closes the browser. */
  closedByUser(): Promise<void>;
  close(): Promise<void>;
}

/** The size of the popup where a test names none. */
export const POPUP_SIZE: Size = { width: 380, height: 600 };
