import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/domain/time.ts';
import { markOfYes, parseQuestions, withoutQuestion, withQuestion } from '../../../src/order/questions.ts';
import { NOW } from './orders.ts';

describe('open questions', () => {
  it('survive being written and read', () => {
    const open = withQuestion(withQuestion({}, '1', 'message', NOW), '2', 'dispute', NOW);
    expect(parseQuestions(JSON.stringify(open), NOW + 1000)).toEqual(open);
    expect(withoutQuestion(open, '1')).toEqual({ '2': { question: 'dispute', at: NOW } });
  });

  it('are forgotten after two days', () => {
    const kept = JSON.stringify(withQuestion({}, '1', 'message', NOW));
    expect(parseQuestions(kept, NOW + 2 * DAY - 1)).toHaveProperty('1');
    expect(parseQuestions(kept, NOW + 2 * DAY)).toEqual({});
  });

  it('are none where nothing readable is kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), fc.string(), fc.json()), (text) => {
        expect(Object.values(parseQuestions(text, NOW)).every(({ at }) => at <= NOW)).toBe(true);
      }),
    );
    expect(parseQuestions('{"1":{"question":"other","at":1}}', NOW)).toEqual({});
  });

  it('set the mark the rules look for', () => {
    const at = '2026-11-22T09:12:00.000Z';
    expect(markOfYes('message', NOW)).toEqual({ messagedSellerAt: at });
    expect(markOfYes('extension', NOW)).toEqual({ extensionAskedAt: at });
    expect(markOfYes('dispute', NOW)).toEqual({ disputeOpenedAt: at });
  });
});
