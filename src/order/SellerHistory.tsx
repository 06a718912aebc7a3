/** What the buyer's own orders say about the seller of this one, in counts. Read when the section is opened. */

import { useEffect, useState } from 'preact/hooks';
import { type SellerMemory, sellerMemory } from '../evidence/seller-memory.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { useSurroundings } from './surroundings.ts';

export function SellerHistory({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  if (stored.order.seller === undefined) return null;
  return (
    <details class="section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="section-title">
        <h3>{texts.say('ev_seller')}</h3>
        <Icon name="down" />
      </summary>
      <div class="section-body">{open && <Counts stored={stored} now={now} />}</div>
    </details>
  );
}

function Counts({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const [memory, setMemory] = useState<SellerMemory | null>(null);
  useEffect(() => {
    let gone = false;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    surroundings.readOrdersOfSeller(stored).then(
      (orders) => {
        if (!gone) setMemory(sellerMemory(orders, timeZone, now));
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
    // The time of day changes nothing in counts of days; only another order does.
  }, [surroundings, stored]);
  if (memory === null) return null;
  const { orders, daysToScan, wrongNumbers, late, disputes } = memory;
  if (orders < 2) return <p class="soft">{texts.say('ev_seller_first')}</p>;
  const shares = [
    ['wrong', wrongNumbers],
    ['late', late],
    ['disputes', disputes],
  ] as const;
  return (
    <>
      <p>{texts.say('ev_seller_orders', { count: orders })}</p>
      <ul class="facts soft">
        {daysToScan !== null && <li>{texts.say('ev_seller_scan', { ...daysToScan })}</li>}
        {shares.map(
          ([name, share]) => share.of > 0 && <li key={name}>{texts.say(`ev_seller_${name}`, { ...share })}</li>,
        )}
      </ul>
      <p class="tiny">{texts.say('ev_seller_own')}</p>
    </>
  );
}
