/**
 * Tells the AliExpress accounts of one browser apart, without knowing anything of their owners: all orders of an account
 * end in the same four digits (told by cashback services since 2019; orders of one checkout step by 20,000, seen 2026).
 */

/** Four digits; null where the number is not one of AliExpress's. */
export function accountOf(orderId: string): string | null {
  return /^\d{12,20}$/.test(orderId) ? orderId.slice(-4) : null;
}

/** Orders to an account, at least: if endings were chance, nearly every order would have one of its own. */
const ORDERS_PER_ACCOUNT = 3;

/** The accounts among these orders, those with most orders first; empty where there is one only, or none can be told. */
export function accountsAmong(orderIds: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const account of orderIds.flatMap((id) => accountOf(id) ?? []))
    counts.set(account, (counts.get(account) ?? 0) + 1);
  const orders = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (counts.size < 2 || counts.size * ORDERS_PER_ACCOUNT > orders) return [];
  return [...counts].sort(([, left], [, right]) => right - left).map(([account]) => account);
}
