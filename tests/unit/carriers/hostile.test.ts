/** Answers that say nothing of a parcel, or lie: no carrier may call any of them "unknown number", and none may throw. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriers } from '../../../src/carriers/index.ts';
import { keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';
import { cases } from '../../fixtures/carriers/all.ts';
import { FLOODS } from '../../fuzz/floods.ts';

const NOW = Date.parse('2026-03-20T00:00:00Z');

const readers = [
  ...carriers.flatMap(({ id, query }) => (query === undefined ? [] : [{ id, parse: query.parse.bind(query) }])),
  ...keyedTrackers.map((tracker) => ({ id: tracker.id, parse: tracker.parse.bind(tracker) })),
];
const numberOf = (id: string) => cases.find(({ carrier }) => carrier === id)?.number ?? 'LP00990000000011';

const PAGES = {
  'Alibaba slider':
    '<html><script>window._config_={"action":"captcha"}</script><div id="sufei-punish">x5secdata</div></html>',
  Cloudflare:
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div class="cf-challenge"></div></body></html>',
  DataDome: '<html><body><script src="https://geo.captcha-delivery.com/captcha/?x=1"></script></body></html>',
  Imperva: '<html><iframe src="/_Incapsula_Resource?SWUDNSAI=31"></iframe></html>',
  Akamai: '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>Reference #18.0</BODY></HTML>',
  PerimeterX: '<html><body><div id="px-captcha"></div>Please verify you are a human</body></html>',
};

describe.each(readers)('$id', ({ id, parse }) => {
  const outcomeOf = (status: number, body: string, contentType?: string) =>
    parse(numberOf(id), { status, body, ...(contentType !== undefined && { contentType }) }, { now: NOW }).outcome;

  it.each(Object.entries(PAGES))('calls a wall by %s blocked', (_name, page) => {
    expect(outcomeOf(200, page, 'text/html')).toBe('blocked');
    expect(outcomeOf(403, page, 'text/html')).toBe('blocked');
  });

  it.each([401, 403, 429, 302])('calls HTTP %i blocked, whatever the body', (status) => {
    for (const body of ['', '{}', '[]', '{"error":"notFound"}', '<html>not found</html>']) {
      expect(outcomeOf(status, body)).toBe('blocked');
    }
  });

  it.each([408, 500, 502, 503, 504, 0])('calls HTTP %i an outage', (status) => {
    for (const body of ['', '{"error":"notFound"}', '<html>gateway</html>'])
      expect(outcomeOf(status, body)).toBe('retry_later');
  });

  it('never takes an empty, cut or shapeless answer for an unknown number', () => {
    const shapeless = [
      '',
      ' ',
      '{}',
      '[]',
      'null',
      'true',
      '0',
      '""',
      '{"data":null}',
      '{"data":[]}',
      '{"a":',
      '[{"x":1}',
      'not found',
    ];
    for (const body of shapeless) expect(['malformed', 'blocked', 'retry_later']).toContain(outcomeOf(200, body));
    expect(outcomeOf(200, '')).toBe('malformed');
    expect(outcomeOf(404, '')).toBe('malformed');
  });

  it('never takes a cut answer for a whole one', () => {
    const own = cases.find(({ carrier }) => carrier === id);
    const whole = own?.answer(own.scans.map(({ raw }) => raw)) ?? '';
    if (!/^[[{]/.test(whole)) return;
    for (const share of [0.1, 0.5, 0.9]) {
      expect(outcomeOf(200, whole.slice(0, Math.floor(whole.length * share)))).toBe('malformed');
    }
  });

  it('does not throw on any text, nor on any JSON, prototype names included', () => {
    const names = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'data',
      'events',
      'module',
      'items',
      'shipment',
      'error',
    );
    const value = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, 0, -1, 1e300, '', 'x', numberOf(id)),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(names, tie('tree'), { maxKeys: 4 }),
      ),
    })).tree;
    const bodies = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.json(),
      value.map((tree) => JSON.stringify(tree) ?? ''),
    );
    fc.assert(
      fc.property(bodies, fc.constantFrom(200, 204, 400, 404, 418), (body, status) => {
        const outcome = outcomeOf(status, body);
        expect(['found', 'not_found', 'blocked', 'malformed', 'retry_later']).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(FLOODS))('is not taken in by a flood of %s', (_name, flood) => {
    for (const status of [200, 404]) expect(['malformed', 'blocked']).toContain(outcomeOf(status, flood));
  });
});
