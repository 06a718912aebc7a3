/** What pages are told of the orders that were written. */

import { beforeEach, expect, it } from 'vitest';
import { takeTouched, touch, touchAll } from '../../../src/storage/touched.ts';

beforeEach(() => void takeTouched());

it('names each order once, and only since it was asked last', () => {
  touch('1');
  touch('2');
  touch('1');
  expect(takeTouched()).toEqual(['1', '2']);
  expect(takeTouched()).toEqual([]);
  touch('3');
  expect(takeTouched()).toEqual(['3']);
});

it('says "any" where all may have changed, also for those that follow', () => {
  touch('1');
  touchAll();
  touch('2');
  expect(takeTouched()).toBeNull();
  expect(takeTouched()).toEqual([]);
});

it('says "any" of more orders than a page shows', () => {
  for (let order = 0; order <= 500; order += 1) touch(String(order));
  expect(takeTouched()).toBeNull();
});
