/** The run: a worker that is killed at random moments of its work, over and over, and what must have come of it. */

import type { BrowserName } from '../../demo/browsers/browser.ts';
import { until } from '../../demo/browsers/until.ts';
import { demoOrders } from '../../demo/buyer.ts';
import { CARRIER_HOSTS, openOrders, openWholeList } from '../../demo/tour.ts';
import { alarmIsSet, badgeOf, nobodyWaits, scansAreThere, soundness } from './checks.ts';
import { letHoursPass, look, say } from './desk.ts';
import { type Ground, layGround } from './ground.ts';
import { Ledger } from './ledger.ts';
import { type Chance, chanceOf } from './random.ts';
import { updating } from './updating.ts';
import { WORKS, type Work } from './works.ts';

export interface Endured {
  readonly seed: number;
  readonly kills: number;
  /** Of each kind of work: how often it was killed, and how often in the middle of it. */
  readonly works: Readonly<Record<string, { readonly kills: number; readonly midway: number }>>;
  readonly restarts: number;
  readonly orders: number;
  readonly events: number;
  readonly changes: number;
  readonly rows: number;
  readonly seconds: number;
  /** Broken promises; none if all is well. */
  readonly problems: readonly string[];
}

export interface EnduranceOptions {
  readonly name: BrowserName;
  /** The project's root, built. */
  readonly root: string;
  readonly kills: number;
  /** How many of them during migrations, after an update to the next version. */
  readonly migrations: number;
  readonly seed: number;
  /** The browser is closed and opened again after so many kills. */
  readonly restartAfter: number;
  readonly tell?: (line: string) => void;
}

export async function endure(options: EnduranceOptions): Promise<Endured> {
  const cases = demoOrders(Date.now());
  const ground = await layGround(
    options.root,
    options.name,
    cases.map(({ order }) => order),
  );
  try {
    const ledger = new Ledger(cases.map(({ order }) => order.orderId));
    const run = new Run(ground, ledger, chanceOf(options.seed), options);
    await run.begin();
    await run.killDuringWorks();
    if (options.migrations > 0) await run.killDuringMigrations();
    await run.end();
    return await run.result();
  } finally {
    await ground.close();
  }
}

const OPENED_FIRST = 12;

/** Problems beyond this many say nothing new. */
const MOST_PROBLEMS = 20;

class Run {
  private readonly counts = new Map<string, { kills: number; midway: number }>();
  private readonly typical = new Map<string, number>();
  private readonly problems: string[] = [];
  private kills = 0;
  private restarts = 0;
  private begun = Date.now();
  private ended = Date.now();

  constructor(
    private readonly ground: Ground,
    private readonly ledger: Ledger,
    private readonly chance: Chance,
    private readonly options: EnduranceOptions,
  ) {}

  /** The buyer's orders are all read and asked about before the first kill. */
  async begin(): Promise<void> {
    const { browser, desk, standIns } = this.ground;
    await until(
      () => desk.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'waitwise')),
      'the worker made no database',
    );
    const page = await openWholeList(browser);
    await until(async () => (await look(desk)).orders.length === standIns.control.orders.length, 'not all were read');
    await page.close();
    // Enough to begin with; the others are opened in the course of the run.
    const cases = demoOrders(Date.now())
      .filter(({ order }) => order.parcels.length > 0)
      .slice(0, OPENED_FIRST);
    await openOrders(browser, desk, cases);
    for (const host of CARRIER_HOSTS) await browser.grantHost(host);
    await say(desk, { type: 'hosts_changed' });
    await this.isAsked();
    for (const work of WORKS) await this.doUndisturbed(work);
    this.ledger.open(await look(desk));
    this.note(soundness(await look(desk), this.ledger), 'before the first kill');
    this.begun = Date.now();
    this.options.tell?.('all is read and asked about; now the kills');
  }

  private async doUndisturbed(work: Work): Promise<void> {
    if (this.ledger.words.size === 0) this.ledger.open(await look(this.ground.desk));
    const started = performance.now();
    const doing = await work.begin(this.ground, this.ledger, this.chance);
    await doing.over;
    this.typical.set(work.name, performance.now() - started);
    await doing.finish();
  }

  async killDuringWorks(): Promise<void> {
    const { kills, migrations, restartAfter } = this.options;
    while (this.kills < kills - migrations && this.problems.length < MOST_PROBLEMS) {
      // Each kind of work in its turn at first, so that a short run has them all.
      const work = WORKS[this.kills] ?? this.chance.pick(WORKS);
      await this.killDuring(work);
      if (this.kills % restartAfter === 0) await this.restart();
    }
  }

  private async killDuring(work: Work): Promise<void> {
    const doing = await work.begin(this.ground, this.ledger, this.chance);
    let over = false;
    doing.over.then(
      () => {
        over = true;
      },
      () => undefined,
    );
    await sleep(this.chance.next() * 1.2 * (this.typical.get(work.name) ?? 500));
    const midway = !over;
    const killed = await this.ground.browser.killBackground();
    const after = await look(this.ground.desk);
    this.note(soundness(after, this.ledger), `kill ${this.kills + 1}, ${work.name}`);
    if (after.alarmAt === null) this.note(['no alarm is set'], `kill ${this.kills + 1}, ${work.name}`);
    await doing.finish().catch((problem: Error) => this.note([problem.message], `after a kill, ${work.name}`));
    this.note(soundness(await look(this.ground.desk), this.ledger), `after kill ${this.kills + 1}, ${work.name}`);
    if (killed) this.count(work.name, midway);
  }

  private count(name: string, midway: boolean): void {
    const before = this.counts.get(name) ?? { kills: 0, midway: 0 };
    this.counts.set(name, { kills: before.kills + 1, midway: before.midway + (midway ? 1 : 0) });
    this.kills += 1;
    if (this.kills % 25 === 0) this.options.tell?.(`${this.kills} kills, ${this.secondsSoFar()} s`);
  }

  /** The browser is closed in good order and opened again: everything is there, and the worker takes up its alarm. */
  private async restart(): Promise<void> {
    const before = await look(this.ground.desk);
    await this.ground.restart();
    this.restarts += 1;
    const after = await look(this.ground.desk);
    this.note(soundness(after, this.ledger), 'after a restart');
    if (after.changes.length < before.changes.length) this.note(['changes were lost'], 'after a restart');
    await until(async () => alarmIsSet(await look(this.ground.desk), Date.now()).length === 0, 'no alarm').catch(
      (problem: Error) => this.note([problem.message], 'after a restart'),
    );
  }

  async killDuringMigrations(): Promise<void> {
    this.options.tell?.(`${this.kills} kills, ${this.secondsSoFar()} s; now the update`);
    const update = await updating(this.ground, this.ledger, this.chance);
    this.note(update.problems, 'after the update');
    this.restarts += 1;
    for (let done = 0; done < this.options.migrations && this.problems.length < MOST_PROBLEMS; ) {
      const { killed, midway, problems } = await update.killDuringMigration();
      this.note(problems, `migration ${done + 1}`);
      if (!killed) continue;
      this.count('migration', midway);
      done += 1;
    }
  }

  /** All that was left unfinished comes to its end; then the alarm alone must wake a dead worker. */
  async end(): Promise<void> {
    this.ended = Date.now();
    this.options.tell?.(`${this.kills} kills, ${this.secondsSoFar()} s; now the end`);
    const { browser, desk, standIns } = this.ground;
    standIns.control.delays.cainiao = 0;
    await openOrders(
      browser,
      desk,
      standIns.control.orders.filter(({ orderId }) => this.ledger.scans.has(orderId)).map((order) => ({ order })),
    );
    await letHoursPass(desk, 40_000);
    await say(desk, { type: 'hosts_changed' });
    await until(async () => alarmIsSet(await look(desk), Date.now()).length === 0, 'the alarm is not set');
    await browser.killBackground();
    const asleep = Date.now();
    await until(async () => isAskedSince(await look(desk), asleep), 'the alarm woke nobody', 180_000);
    await this.isAsked();
    const records = await look(desk);
    this.note(
      [...soundness(records, this.ledger), ...scansAreThere(records, this.ledger), ...nobodyWaits(records)],
      'at the end',
    );
    this.note(alarmIsSet(records, Date.now()), 'at the end');
    const stale = records.orders.filter(({ judgedAt }) => judgedAt < this.ledger.settingsSavedAt).length;
    if (stale > 0) this.note([`${stale} orders were not judged anew`], 'at the end');
    const { text } = await browser.badge();
    if (text !== badgeOf(records)) this.note([`the badge says "${text}", not "${badgeOf(records)}"`], 'at the end');
  }

  private async isAsked(): Promise<void> {
    await until(async () => isAskedSince(await look(this.ground.desk), 0), 'not all were asked about', 60_000);
  }

  async result(): Promise<Endured> {
    const { orders, changes, trackings } = await look(this.ground.desk);
    return {
      seed: this.options.seed,
      kills: this.kills,
      works: Object.fromEntries(this.counts),
      restarts: this.restarts,
      orders: orders.length,
      events: orders.reduce((sum, { timeline }) => sum + timeline.length, 0),
      changes: changes.length,
      rows: trackings.length,
      seconds: Math.round((this.ended - this.begun) / 1000),
      problems: this.problems,
    };
  }

  private secondsSoFar(): number {
    return Math.round((Date.now() - this.begun) / 1000);
  }

  private note(problems: readonly string[], when: string): void {
    for (const problem of problems) {
      if (this.problems.length >= MOST_PROBLEMS) return;
      this.problems.push(`${when}: ${problem}`);
      this.options.tell?.(`✗ ${when}: ${problem}`);
    }
  }
}

/** Whether no row is due or lent out, and all that are asked about at all were asked since. */
function isAskedSince({ trackings }: Awaited<ReturnType<typeof look>>, since: number): boolean {
  const now = Date.now();
  return trackings.every(({ dueAt, askedAt, outcome }) => {
    if (dueAt === undefined) return true;
    return dueAt > now && (askedAt ?? 0) >= since && outcome !== undefined && dueAt - (askedAt ?? 0) > 10 * 60_000;
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
