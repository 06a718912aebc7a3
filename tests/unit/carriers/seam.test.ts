/** The `carrier` command: contract of its lines, run as a maintainer runs it. */

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { cases } from '../../fixtures/carriers/all.ts';

const root = resolve(import.meta.dirname, '../../..');

function run(lines: readonly string[]): { readonly answers: unknown[]; readonly status: number | null } {
  const input = `${lines.join('\n')}\n`;
  const { stdout, status } = spawnSync('node', ['scripts/run.mjs', 'src/cli/carrier.ts'], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return { answers, status };
}

it('answers each line in order, every event of a found parcel with a stage, and names bad lines', {
  timeout: 60_000,
}, () => {
  const good = cases.map((one) =>
    JSON.stringify({
      carrier: one.carrier,
      number: one.number,
      status: 200,
      body: one.answer(one.scans.map(({ raw }) => raw)),
    }),
  );
  const bad = [
    '{"carrier":"nobody","number":"1","status":200,"body":""}',
    '{"carrier":"usps","number":"1","status":200,"body":""}',
    '{"carrier":"4px"}',
    'no json',
  ];
  const { answers, status } = run([...good, ...bad]);
  expect(status).toBe(1);
  expect(answers).toHaveLength(good.length + bad.length);
  answers.slice(0, good.length).forEach((answer, index) => {
    expect([cases[index]?.carrier, answer]).toMatchObject([cases[index]?.carrier, { outcome: 'found' }]);
    const { parcel } = answer as { parcel: { number: string; events: { at: string; text: string; stage?: string }[] } };
    expect(parcel.number).toBe(cases[index]?.number);
    for (const event of parcel.events) expect(event.stage).toBeTypeOf('string');
  });
  for (const answer of answers.slice(good.length))
    expect(answer).toEqual({ error: expect.stringMatching(/^line \d+: .{5,}/) });
});
