/** Offers to ask the carriers that would know more, once, from a click; a refusal is remembered until the user comes back to it. */

import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../i18n/texts.ts';
import type { WaitingCarrier } from '../messages/protocol.ts';
import { FAILED, useAnnounce } from '../order/Announcer.tsx';
import { useSurroundings } from '../order/surroundings.ts';
import { useTell } from '../order/useTell.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';

interface Waiting {
  readonly carriers: readonly WaitingCarrier[];
  readonly parcels: number;
}

/** `rows` is how much waits in storage: nothing is asked of the worker while that is none. */
export function CarrierOffer({ rows }: { readonly rows: number }) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const waiting = useWaiting(rows);
  const [declined, setDeclined] = useState(() => surroundings.readDeclined());
  if (waiting === null || waiting.carriers.length === 0) return null;
  const open = waiting.carriers.filter(({ id }) => !declined.includes(id));
  const decline = (ids: readonly string[]) => {
    surroundings.writeDeclined(ids);
    setDeclined(ids);
  };
  if (open.length === 0)
    return (
      <p class="row">
        <button type="button" class="button button-small button-plain" onClick={() => decline([])}>
          {texts.say('ui_ask_later', { count: waiting.carriers.length })}
        </button>
      </p>
    );
  return (
    <Offer
      carriers={open}
      parcels={open.length === waiting.carriers.length ? waiting.parcels : mostParcels(open)}
      onRefused={() => decline([...declined, ...open.map(({ id }) => id)])}
    />
  );
}

/** Of several carriers of the same parcels, the largest number is sure. */
function mostParcels(carriers: readonly WaitingCarrier[]): number {
  return Math.max(...carriers.map(({ parcels }) => parcels));
}

interface OfferProps {
  readonly carriers: readonly WaitingCarrier[];
  readonly parcels: number;
  readonly onRefused: () => void;
}

function Offer({ carriers, parcels, onRefused }: OfferProps) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const tell = useTell();
  /** The request comes first in the click: a browser refuses it after any pause. */
  const ask = () => {
    surroundings.requestOrigins(carriers.flatMap(({ hosts }) => hosts)).then(
      (granted) => {
        if (granted) void tell({ type: 'hosts_changed' }, texts.say('ui_ask_granted'));
        else onRefused();
      },
      () => announce(texts.say('ui_cainiao_refused'), FAILED),
    );
  };
  return (
    <div class="notice">
      <Icon name="moving" />
      <div class="notice-body grow">
        <p>{texts.say('ui_ask_why')}</p>
        <div class="row">
          <button type="button" class="button button-small button-tinted" onClick={ask}>
            {offerWords(texts, carriers, parcels)}
          </button>
        </div>
      </div>
    </div>
  );
}

/** "Ask Cainiao about 3 parcels", "Ask Cainiao and Correos …", "Ask Cainiao and 2 more …". */
function offerWords(texts: Texts, carriers: readonly WaitingCarrier[], count: number): string {
  const [name, second] = carriers.map((carrier) => carrier.name);
  if (carriers.length === 1) return texts.say('ui_ask_one', { name: name ?? '', count });
  if (carriers.length === 2) return texts.say('ui_ask_two', { name: name ?? '', second: second ?? '', count });
  return texts.say('ui_ask_more', { name: name ?? '', others: carriers.length - 1, count });
}

function useWaiting(rows: number): Waiting | null {
  const surroundings = useSurroundings();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    let gone = false;
    if (rows === 0) setWaiting(null);
    else
      surroundings.send({ type: 'list_waiting' }).then(
        (reply) => {
          if (!gone && reply.ok && reply.waiting !== undefined)
            setWaiting({ carriers: reply.waiting, parcels: reply.waitingParcels ?? 0 });
        },
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [surroundings, rows]);
  return waiting;
}
