/** How often carriers are asked: a simulated month of fifty parcels, as the tests simulate it too. */

import { DAYS, PARCELS, requestsOfMonth } from '../tests/unit/background/month.ts';
import type { Figure } from './figures.ts';

export function benchNetwork(): Figure[] {
  return [
    {
      name: 'requests per parcel and day, a month of 50 parcels',
      unit: '',
      value: requestsOfMonth(() => 'answered') / (PARCELS * DAYS),
      budget: { of: 'value', most: 3 },
    },
    {
      name: 'the same while every carrier is out of order',
      unit: '',
      value: requestsOfMonth(() => 'failed') / (PARCELS * DAYS),
    },
  ];
}
