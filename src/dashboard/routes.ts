/** The places of the dashboard, and the part of the address behind `#` that leads to each. */

import { useEffect, useState } from 'preact/hooks';

export const PLACES = [
  'orders',
  'evidence',
  'chart',
  'statistics',
  'archive',
  'settings',
  'permissions',
  'data',
  'welcome',
] as const;
export type Place = (typeof PLACES)[number];

export interface Route {
  readonly place: Place;
  /** The order that is open beside the list. */
  readonly orderId: string | null;
}

/** `#orders/8190…` → orders with that order open. Anything unknown leads to the orders. */
export function parseHash(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/');
  const place = PLACES.find((one) => one === name) ?? 'orders';
  const orderId = decoded(id);
  return { place, orderId: orderId === '' ? null : orderId };
}

export function hashOf({ place, orderId }: Route): string {
  return orderId === null ? `#${place}` : `#${place}/${encodeURIComponent(orderId)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Where "skip to the content" leads: a spot on every place, and no place itself. */
export const CONTENT = '#content';

/** The place the address names, followed as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseHash(location.hash));
  useEffect(() => {
    const follow = () => {
      if (location.hash !== CONTENT) setRoute(parseHash(location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
