import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowsers, findBrowser } from '../../../scripts/browsers.ts';

afterEach(() => vi.unstubAllEnvs());

describe('finding the browsers', () => {
  it('takes the executable that the environment names', () => {
    vi.stubEnv('WAITWISE_CHROMIUM', process.execPath);
    expect(findBrowser('chromium')).toBe(process.execPath);
    vi.stubEnv('WAITWISE_FIREFOX', process.execPath);
    expect(ensureBrowsers(['chromium', 'firefox'])).toEqual({ chromium: process.execPath, firefox: process.execPath });
  });

  it('says in one line what is wrong with a name that leads nowhere, and looks no further', () => {
    vi.stubEnv('WAITWISE_FIREFOX', '/nowhere/firefox');
    expect(findBrowser('firefox')).toBeUndefined();
    expect(() => ensureBrowsers(['firefox'])).toThrow(
      'WAITWISE_FIREFOX does not name an executable: /nowhere/firefox.',
    );
  });
});
