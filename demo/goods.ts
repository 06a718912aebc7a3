/** What the demo buyer bought, from whom, and where it goes: all of it invented. */

import type { DemoAddress, DemoLine } from './world.ts';

export const ADDRESS: DemoAddress = {
  country: 'PL',
  countryName: 'Poland',
  city: 'Warszawa',
  region: 'Mazowieckie',
  postcode: '00-999',
  street: 'ul. Wymyślona 0/0',
  receiver: 'Demo Buyer',
  phone: '+48 000 000 000',
};

export const STORES = [
  { id: '1190000001', name: 'Bright Harbor Lighting Store' },
  { id: '1190000002', name: 'Quiet Desk Official Store' },
  { id: '1190000003', name: 'Little Workshop Tools' },
  { id: '1190000004', name: 'Paper Crane Home' },
  { id: '1190000005', name: 'North Trail Outdoor Store' },
] as const;

/** One line by its title; ids follow from `index`, so that every line has a picture of its own. */
export function line(index: number, title: string, price: number, extra: Partial<DemoLine> = {}): DemoLine {
  return {
    title,
    quantity: 1,
    price,
    productId: String(1_005_009_000_000_000 + index),
    skuId: String(12_000_090_000_000_000 + index * 7),
    ...extra,
  };
}
