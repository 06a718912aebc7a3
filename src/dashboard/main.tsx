/** Starts the dashboard: reads the settings, loads the words, then draws. */

import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/controls.css';
import '../ui/meters.css';
import '../order/parts.css';
import '../order/toast.css';
import './dashboard.css';
import './orders/orders.css';
import './chart/chart.css';
import './forms.css';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { browserSurroundings } from '../order/browserSurroundings.ts';
import { loadWords } from '../order/loadWords.ts';
import { readSettings } from '../storage/read.ts';
import { App } from './App.tsx';
import { browserDashboard } from './browserDashboard.ts';

const page = document.documentElement;
const place = document.getElementById('dashboard');
if (place !== null) {
  // A storage that cannot be read is told in words further on; the words must come first.
  const settings = readSettings().catch(() => DEFAULT_SETTINGS);
  const { words, lang, direction } = await loadWords(settings.then(({ language }) => language));
  const { theme } = await settings;
  if (theme !== 'system') page.dataset['theme'] = theme;
  page.lang = lang;
  page.dir = direction;
  render(<App dashboard={browserDashboard} surroundings={browserSurroundings} words={words} />, place);
}
