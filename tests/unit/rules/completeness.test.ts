import { describe, expect, it } from 'vitest';
import type { Marks, Order } from '../../../src/domain/order.ts';
import { PLAYBOOKS } from '../../../src/domain/playbooks.ts';
import { RULES, type RuleId } from '../../../src/domain/rule-ids.ts';
import { ACTIONS, ORDER_STATES, STAGES } from '../../../src/domain/stage.ts';
import { GUIDE_THRESHOLDS, type RuleSettings } from '../../../src/domain/thresholds.ts';
import { judge } from '../../../src/rules/judge.ts';
import { TEMPLATE_FIGURES } from '../../../src/rules/templates.ts';
import { daysAgo, daysAhead, NOW, order, wayTo } from './orders.ts';

/** Days that fall into every bucket of every row of silence. */
const SILENCES = [0.5, 1.5, 2.5, 4, 6, 8, 12, 15, 22, 27, 31];
const PROTECTIONS = [undefined, 40, 12, 8, 3, 0.5, -1];
const METHODS = ['AliExpress Standard Shipping', 'AliExpress Saver Shipping'];
const MARKS: Marks[] = [
  {},
  { received: true },
  { received: false },
  { messagedSellerAt: daysAgo(0.2) },
  { messagedSellerAt: daysAgo(4) },
  { snoozedUntil: daysAhead(3) },
  { extensionAskedAt: daysAgo(3) },
  { sellerAsksToWaitAt: daysAgo(3) },
  { sellerSendsTemplates: true },
  { weightMismatch: true },
  { disputeOpenedAt: daysAgo(1) },
  { disputeOpenedAt: daysAgo(6) },
  { disputeOpenedAt: daysAgo(6), disputeOfferAt: daysAgo(1) },
];
/** What the dates of the order make of it: freshly sent, on its way, overdue by the method. */
const DISPATCHED = [daysAgo(5), daysAgo(16), daysAgo(70)];

function* situations(): Generator<Order> {
  for (const stage of STAGES)
    for (const silence of SILENCES)
      for (const left of PROTECTIONS)
        for (const shippingMethod of METHODS)
          for (const marks of MARKS)
            for (const [index, dispatchedAt] of DISPATCHED.entries()) {
              const state = ORDER_STATES[(index + Math.round(silence)) % ORDER_STATES.length];
              const dates = { shippingMethod, dispatchedAt, placedAt: dispatchedAt, paidAt: dispatchedAt };
              const protection = left === undefined ? {} : { protectionEndsAt: daysAhead(left) };
              const events = wayTo(stage, silence);
              yield order(events, { ...dates, ...protection }, marks);
              if (index === 1 && state !== undefined) yield order(events, { ...dates, ...protection, state }, marks);
            }
}

const reached = new Set<RuleId | string>();
const deciding = new Map<string, Set<string>>();
let count = 0;

describe('every situation', () => {
  it('has one verdict, whole and without contradiction', () => {
    for (const situation of situations()) {
      const verdict = judge(situation, NOW);
      count += 1;
      const ids = verdict.reasons.map((reason) => reason.id);
      const fault = contradiction(verdict, ids);
      if (fault !== null) expect.fail(`${fault}: ${JSON.stringify(situation)} gives ${JSON.stringify(verdict)}`);
      for (const id of ids) reached.add(id);
      const cause = verdict.cause ?? 'none';
      const answers = deciding.get(cause) ?? new Set<string>();
      deciding.set(cause, answers.add(`${verdict.level} ${verdict.action}`));
    }
    expect(count).toBeGreaterThan(90_000);
  }, 120_000);

  function contradiction(verdict: ReturnType<typeof judge>, ids: readonly string[]): string | null {
    const { level, action, message, playbook, cause, evidence } = verdict;
    if (new Set(ids).size !== ids.length) return 'a rule speaks twice';
    if (cause != null && ids[0] !== cause) return 'the rule that decides is not on top';
    const calm = level === 'closed' || level === 'moving' || level === 'normal_pause';
    if (calm !== (action === 'none')) return 'an action without a level, or the other way round';
    if (calm && (message !== null || playbook !== null)) return 'a text without a level';
    if (!ACTIONS.includes(action)) return 'an unknown action';
    if (message !== null && !(message.id in TEMPLATE_FIGURES)) return 'an unknown message';
    if (playbook !== null && !(playbook in PLAYBOOKS)) return 'an unknown playbook';
    if ((playbook === null) !== (evidence.length === 0)) return 'evidence without a playbook';
    if (action === 'open_dispute' && verdict.disputeText == null) return 'a dispute without a text';
    if (action === 'open_dispute' && verdict.stage === 'available_for_pickup')
      return 'a dispute about a parcel to collect';
    if (level === 'closed' && verdict.validUntil !== null) return 'a closed order that changes';
    return null;
  }

  it('is reached by every rule', () => {
    const elsewhere: RuleId[] = ['A-PEAK', 'S-NONE', 'F-LOST', 'F-NUMBER', 'F-WRONGCITY'];
    expect(RULES.filter((id) => !reached.has(id)).sort()).toEqual([...elsewhere].sort());
  });

  it('is decided by every row of the table of actions', () => {
    const rows: Record<string, string[]> = {
      'S-PROC': ['watch wait', 'react message_seller', 'urgent message_seller'],
      'S-SCAN': ['watch check_other_trackers', 'urgent message_seller'],
      'F-NOSCAN': ['react message_seller'],
      'S-ACC': ['watch check_other_trackers', 'react message_seller', 'urgent message_seller'],
      'S-EXP': ['watch check_other_trackers', 'react message_seller', 'urgent message_seller'],
      'S-ARR': ['watch check_local_carrier', 'react check_local_carrier', 'urgent message_seller'],
      'S-OFD': ['watch check_local_carrier', 'react check_local_carrier', 'urgent message_seller'],
      'S-CUST': ['watch answer_customs', 'react answer_customs', 'urgent answer_customs'],
      'S-PICK': ['watch collect_parcel', 'react collect_parcel', 'urgent collect_parcel'],
      'S-DLV': ['watch confirm_received'],
      'S-MISSING': ['urgent check_delivery_place'],
      'S-RET': ['react message_seller', 'urgent message_seller'],
      'S-EXC': ['react check_local_carrier', 'urgent check_local_carrier'],
      'A-OVERDUE': ['react message_seller', 'urgent message_seller', 'react check_local_carrier'],
      'F-TEMPLATE': ['react message_seller'],
      'F-WEIGHT': ['react message_seller'],
      'P-EXTEND': ['react ask_extension', 'react collect_parcel'],
      'P-DISPUTE': ['urgent open_dispute', 'urgent ask_extension', 'react confirm_received', 'urgent collect_parcel'],
      'P-LASTDAY': ['urgent open_dispute', 'react confirm_received', 'urgent collect_parcel'],
      'P-EXPIRED': ['urgent contact_support', 'react confirm_received', 'urgent collect_parcel'],
      'P-ASKED': ['urgent open_dispute', 'urgent contact_support', 'urgent collect_parcel'],
      'P-PROMISE': ['urgent open_dispute', 'urgent collect_parcel'],
      'D-WAIT': ['watch wait'],
      'D-AUTO': ['react escalate'],
      'D-OFFER': ['react escalate'],
      'T-AFTER': ['urgent open_dispute'],
    };
    for (const [cause, answers] of Object.entries(rows)) {
      expect([...(deciding.get(cause) ?? [])], cause).toEqual(expect.arrayContaining(answers));
    }
  });

  it('A-MONTH decides where the buyer moved a stage’s own line beyond it', () => {
    const settings: RuleSettings = { 'S-EXP': { ...GUIDE_THRESHOLDS['S-EXP'], d: 60 } };
    const verdict = judge(order(wayTo('transit', 31), { protectionEndsAt: daysAhead(40) }), NOW, { settings });
    expect(verdict).toMatchObject({ level: 'urgent', cause: 'A-MONTH', message: { id: 'stuck-after-export' } });
  });
});

describe('the trace', () => {
  it('names every rule once, and says of the silent ones why', () => {
    for (const state of ORDER_STATES) {
      const { trace = [], reasons } = judge(order(wayTo('transit', 26), { state }), NOW, { trace: true });
      expect(trace.map((entry) => entry.id)).toEqual([...RULES]);
      expect(
        trace
          .filter((entry) => entry.applied)
          .map((entry) => entry.id)
          .sort(),
      ).toEqual(reasons.map((reason) => reason.id).sort());
      expect(trace.every((entry) => entry.applied === (entry.because === 'applies'))).toBe(true);
    }
    const { trace = [] } = judge(order(wayTo('transit', 26), {}), NOW, { trace: true });
    const why = Object.fromEntries(trace.map((entry) => [entry.id, entry.because]));
    expect(why).toMatchObject({
      'S-EXP': 'applies',
      'S-ARR': 'other_stage',
      'A-LIMITED': 'method_tracks_well',
      'A-OVERDUE': 'no_date',
      'A-MONTH': 'not_due_yet',
      'P-UNKNOWN': 'applies',
      'B-ASKED': 'no_mark',
    });
  });

  it('is not there unless asked for', () => {
    expect(judge(order(wayTo('transit', 1)), NOW)).not.toHaveProperty('trace');
  });
});
