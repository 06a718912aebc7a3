/** The browser and the net as the tests of the worker have them: permissions to be changed, answers to be chosen. */

export const CAINIAO = 'https://global.cainiao.com/*';

/** What the browser holds; `webextension-polyfill` is replaced by it. */
export const outside: {
  origins: string[];
  requests: Request[];
  answer: (request: Request) => Response | Promise<Response>;
} = {
  origins: [],
  requests: [],
  answer: () => new Response('', { status: 503 }),
};

export const fakeBrowser = { permissions: { getAll: async () => ({ origins: outside.origins }) } };
