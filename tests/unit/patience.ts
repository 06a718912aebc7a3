/** What a screen loads behind its first picture may take its time on a busy machine. */

import { configure } from '@testing-library/preact';

configure({ asyncUtilTimeout: 15_000 });
