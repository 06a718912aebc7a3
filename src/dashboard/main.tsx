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
import { inTime } from '../domain/in-time.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { browserSurroundings } from '../order/browserSurroundings.ts';
import { type LoadedWords, loadWords, speak } from '../order/loadWords.ts';
import { readSettings } from '../storage/read.ts';
import { LONG } from '../ui/patience.ts';
import { App } from './App.tsx';
import { browserDashboard } from './browserDashboard.ts';

const place = document.getElementById('dashboard');
if (place !== null) {
  const draw = (loaded: LoadedWords) =>
    render(<App dashboard={browserDashboard} surroundings={browserSurroundings} words={speak(loaded)} />, place);
  // A storage that cannot be read is told in words further on; the words must come first.
  const reading = readSettings().catch(() => DEFAULT_SETTINGS);
  const loading = loadWords(reading.then(({ language }) => language));
  if ((await inTime(reading, LONG)) === undefined) draw(await loadWords(Promise.resolve('browser')));
  const [loaded, { theme }] = await Promise.all([loading, reading]);
  if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
  draw(loaded);
}
