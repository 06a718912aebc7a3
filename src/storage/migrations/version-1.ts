/** Version 1: the first one, made out of nothing. */

import type { Upgrading } from './migration.ts';

export function toVersion1({ database }: Upgrading): void {
  const orders = database.createObjectStore('orders', { keyPath: 'orderId' });
  orders.createIndex('byRank', 'rank');
  orders.createIndex('byShelf', 'shelf');
  orders.createIndex('byNumber', 'numbers', { multiEntry: true });
  orders.createIndex('byActBy', 'actBy');
  orders.createIndex('byValidUntil', 'validUntil');
  orders.createIndex('byTellAt', 'tellAt');
  orders.createIndex('byAnnotatedAt', 'annotatedAt');
  const trackings = database.createObjectStore('trackings', { keyPath: 'key' });
  trackings.createIndex('byDue', 'dueAt');
  trackings.createIndex('byNumber', 'number');
  trackings.createIndex('byWaiting', 'waitingFor');
  const changes = database.createObjectStore('changes', { keyPath: 'id', autoIncrement: true });
  changes.createIndex('byOrder', 'orderId');
  database.createObjectStore('thumbnails', { keyPath: 'orderId' });
  const pieces = database.createObjectStore('pieces', { keyPath: 'id' });
  pieces.createIndex('byOrder', 'orderId');
  database.createObjectStore('cases', { keyPath: 'orderId' });
  database.createObjectStore('warnings', { keyPath: 'code' });
  database.createObjectStore('values');
  database.createObjectStore('setAside', { keyPath: 'id', autoIncrement: true });
}
