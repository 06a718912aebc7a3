/** The tones of what we show on AliExpress's pages: those of the popup's light theme, for the pages are light. */

import type { Chip } from '../../messages/protocol.ts';

export const TONES: Readonly<Record<Chip['level'], string>> = {
  closed: '#5b5f67',
  moving: '#256f5e',
  normal_pause: '#256f5e',
  watch: '#8a5800',
  react: '#b23c08',
  urgent: '#b3122b',
};
