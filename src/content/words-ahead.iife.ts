/**
 * Runs beside order pages before anything of the page: asks the worker for the words of the pages, which wakes it as well, so
 * that both are ready when the longer script begins.
 */

import { askAhead } from './asked-ahead.ts';

askAhead();
