/** What the popup is compared to: a page of an extension in which Preact draws one line, and nothing else. */

import { h, render } from 'preact';

const place = document.getElementById('place');
if (place !== null) render(h('p', { class: 'drawn' }, 'Nothing'), place);
