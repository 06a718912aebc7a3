/** The files of the package that hold data which the worker reads when it needs it, by their place. */

import { allPageWords } from '../src/aliexpress/all-words.ts';
import { PAGE_WORDS_FILE } from '../src/aliexpress/page-words.ts';
import chip from '../src/content/chips/chip.css?raw';
import guard from '../src/content/guard.css?raw';
import type { PageData } from '../src/content/page-words.ts';
import { DEMO_ORDERS_FILE, DEMO_ORDERS_NOW } from '../src/domain/demo.ts';
import { allTables } from '../src/rules/all-tables.ts';
import { RULE_TABLES_FILE } from '../src/rules/tables.ts';
import { sampleOrders } from './sample-orders.ts';

const pageData: PageData = { words: allPageWords, styles: { chip, guard } };

export const dataFiles: Readonly<Record<string, unknown>> = {
  [PAGE_WORDS_FILE]: pageData,
  [RULE_TABLES_FILE]: allTables,
  [DEMO_ORDERS_FILE]: sampleOrders(DEMO_ORDERS_NOW),
};
