/** The extension is updated over older data, and killed in the middle of bringing it up to date. */

import { soundness } from './checks.ts';
import { look, type Records, say, stage } from './desk.ts';
import type { Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { ADDED_FIELD } from './next-version.ts';
import { migratedChanges, migrationState, takeBack } from './old-database.ts';
import type { Chance } from './random.ts';

export interface Update {
  readonly problems: readonly string[];
  killDuringMigration(): Promise<{
    readonly killed: boolean;
    readonly midway: boolean;
    readonly problems: readonly string[];
  }>;
}

/** Closes the browser, puts the next version in place, and opens it again over the data of this one. */
export async function updating(ground: Ground, ledger: Ledger, chance: Chance): Promise<Update> {
  await ground.shop.goto('about:blank');
  await stage(ground.desk, ledger.filling(Date.now()));
  await say(ground.desk, { type: 'import', mode: 'merge' }, 60_000);
  const before = await atRest(ground);
  await ground.update();
  await say(ground.desk, { type: 'list_carriers' });
  await insistOnAnswer(ground);
  const problems = await compare(ground, ledger, before);
  let typical = 1_000;
  return {
    problems,
    async killDuringMigration() {
      await ground.shop.goto('about:blank');
      await ground.browser.killBackground();
      const older = await look(ground.desk);
      await takeBack(ground.desk);
      const started = performance.now();
      const answer = say(ground.desk, { type: 'dismiss_warning', code: 'none' });
      void answer.then((said) => {
        if ('ok' in said) typical = 0.7 * typical + 0.3 * (performance.now() - started);
      });
      await new Promise((done) => setTimeout(done, chance.next() * 1.2 * typical));
      const killed = await ground.browser.killBackground();
      const { news } = await migrationState(ground.desk);
      await answer;
      await insistOnAnswer(ground);
      return { killed, midway: news === 'begins', problems: await compare(ground, ledger, older) };
    },
  };
}

/** The records once nothing changes them any more: what was asked of carriers is answered. */
async function atRest(ground: Ground): Promise<Records> {
  let before = '';
  let records = await look(ground.desk);
  for (let looks = 0; looks < 20 && JSON.stringify(records) !== before; looks++) {
    before = JSON.stringify(records);
    await new Promise((done) => setTimeout(done, 1_500));
    records = await look(ground.desk);
  }
  return records;
}

async function insistOnAnswer(ground: Ground): Promise<void> {
  let last: unknown;
  for (let again = 0; again < 6; again++) {
    const answer = await say(ground.desk, { type: 'dismiss_warning', code: 'none' });
    if ('ok' in answer && answer.ok) return;
    last = answer;
  }
  throw new Error(`the worker opens its database no more: ${JSON.stringify(last)}`);
}

/** The same records as before, with what the next version adds and nothing else. */
async function compare(ground: Ground, ledger: Ledger, before: Records): Promise<string[]> {
  const after = await look(ground.desk);
  const migrated = await migratedChanges(ground.desk);
  const { version } = await migrationState(ground.desk);
  return [
    ...soundness(after, ledger),
    ...(version === 2 ? [] : [`the database lies at version ${version}`]),
    // The log grows on after the migration.
    ...(migrated >= before.changes.length ? [] : [`${migrated} of ${before.changes.length} changes are up to date`]),
    ...different('orders', before.orders, after.orders),
    ...different('changes', before.changes, after.changes),
  ];
}

/** What follows from the time at which an order was judged, and what the next version adds. */
const JUDGED = ['judgedAt', 'validUntil', 'tellAt', 'verdict', 'notices', 'rank', 'shelf', 'actBy', ADDED_FIELD];

function different(what: string, before: readonly object[], after: readonly object[]): string[] {
  const plain = (records: readonly object[]) =>
    records.map((record) =>
      JSON.stringify(record, (key, value: unknown) => (JUDGED.includes(key) ? undefined : value)),
    );
  const [old, now] = [plain(before), new Set(plain(after))];
  const missing = old.flatMap((record, place) => (now.has(record) ? [] : [place]));
  const [first] = missing;
  if (first === undefined) return [];
  const other = plain(after)[first] ?? '';
  const at = [...(old[first] ?? '')].findIndex((letter, place) => letter !== other[place]);
  const near = (text: string | undefined) => (text ?? '').slice(Math.max(0, at - 80), at + 80);
  return [`${what}: ${missing.length} are not as before the migration: …${near(old[first])}… is …${near(other)}…`];
}
