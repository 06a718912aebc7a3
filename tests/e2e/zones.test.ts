/** Browsers whose computers stand at the ends of the world: a deadline given as a day ends there to the minute. */

import { describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { endOfDayByClock } from '../fixtures/clock.ts';
import { becomes, detailPage, POPUP, readStore, setStage } from './stage.ts';

const DAY = 86_400_000;
/** Minutes: the verdict counts to the last second of the day. */
const EXACT = 1;

interface Judged {
  readonly orderId: string;
  readonly judgedAt: number;
  readonly order: { readonly protectionEndsAt?: string };
  readonly verdict: { readonly protectionDaysLeft: number | null };
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  it.each(['Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Niue'])('in %s', async (timeZone) => {
    const order = demoOrders(Date.now(), timeZone)
      .map((one) => one.order)
      .find((one) => one.state === 'shipped' && one.protectedUntil !== undefined);
    if (order === undefined) throw new Error('the demo has no protected order');
    const stage = await setStage(name, [order], { timeZone });
    try {
      stage.standIns.control.timeZone = timeZone;
      const popup = await stage.browser.openExtensionPage(POPUP);
      await stage.browser.openPage(detailPage(order.orderId));
      const read = await becomes(
        () => readStore<Judged>(popup, 'orders'),
        ([one]) => one?.order.protectionEndsAt !== undefined,
        'no deadline was read',
      );
      const [stored] = read;
      const day = stored?.order.protectionEndsAt ?? '';
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const end = Math.min(endOfDayByClock(day, timeZone), endOfDayByClock(day, 'America/Los_Angeles'));
      const counted = (stored?.judgedAt ?? 0) + (stored?.verdict.protectionDaysLeft ?? 0) * DAY;
      expect(Math.abs(counted - end) / 60_000).toBeLessThanOrEqual(EXACT);
    } finally {
      await stage.close();
    }
  });
});
