/** The command `read`, as a maintainer runs it. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVERY_STATE, LIST_URL, listAnswer } from '../../fixtures/aliexpress/list.ts';
import { CARDS, LIST_PAGE, listPage } from '../../fixtures/aliexpress/pages.ts';

const ROOT = join(import.meta.dirname, '../../..');

it('answers each line in its order, and says what is wrong with a bad one', () => {
  const card = CARDS['labelsB'] ?? CARDS['labelsA'];
  const html = listPage(card === undefined ? [] : [card]);
  const answer = { url: LIST_URL, body: JSON.stringify(listAnswer(EVERY_STATE)) };
  const lines = [
    { url: LIST_PAGE, html, response: answer, now: '2026-09-14T12:00:00Z', timeZone: 'Europe/Warsaw' },
    { url: LIST_PAGE, html: html.slice(0, -900) },
    { url: LIST_PAGE, response: { url: LIST_URL, body: listAnswer([]) } },
    { url: 5 },
  ];
  const { stdout, status } = spawnSync('node', ['scripts/run.mjs', 'src/cli/read.ts'], {
    cwd: ROOT,
    input: lines.map((line) => JSON.stringify(line)).join('\n'),
    encoding: 'utf8',
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(4);
  expect(answers[0]).toMatchObject({ source: 'network', orders: EVERY_STATE.map(({ id }) => ({ orderId: id })) });
  expect(answers[1]).toMatchObject({ orders: [], warnings: [{ code: 'empty' }, { code: 'truncated' }] });
  expect(answers[2]).toMatchObject({ orders: [], source: 'network', warnings: [{ code: 'empty' }] });
  expect(answers[3].error).toContain('line 4: url');
  expect(status).toBe(1);
});
