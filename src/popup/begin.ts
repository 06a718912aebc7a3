/** Runs while the popup's other files are still loading: opens the database, which takes longest of what it waits for. */

import { database } from '../storage/database.ts';

database().catch(() => undefined);
