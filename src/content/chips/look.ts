/**
 * The look of what we show on AliExpress's pages. It takes no room there: hosts beside a state have what the line leaves
 * over and shrink before anything else does; the others are taken out of the page's flow and stand where the text before
 * them ends. Always light, as the pages are; dark text, colour only as a mark.
 */

import type { Chip } from '../../messages/protocol.ts';

type Level = Chip['level'];

/** The tones of the popup's light theme. */
export const TONES: Readonly<Record<Level, string>> = {
  closed: '#5b5f67',
  moving: '#256f5e',
  normal_pause: '#256f5e',
  watch: '#8a5800',
  react: '#b23c08',
  urgent: '#b3122b',
};

/** `all` keeps the page's own rules out; direction is inherited, so that right-to-left pages mirror the chip. */
export const CHIP_STYLE = `
:host{all:initial!important;position:absolute!important;z-index:2!important;margin:-2px 8px!important}
:host(.beside){position:static!important;flex:0 1e9 auto!important;height:24px!important;margin-block:-3px -5px!important;margin-inline:0 auto!important;overflow:hidden!important}
:host(.beside) .chip{margin:0 8px}
.chip{display:flex;align-items:center;gap:6px;box-sizing:border-box;max-width:min(440px,46vw);height:24px;padding:0 8px;
border:1px solid #d5d1c8;border-radius:12px;background:#fff;color:#1c1e22;font:12px/16px system-ui,"Segoe UI",Roboto,Arial,sans-serif;white-space:nowrap}
.chip.acts{padding-inline-end:2px}
.dot{flex:none;width:8px;height:8px;border-radius:12px;background:var(--tone)}
.words{display:flex;min-width:0}
.stage,.verdict{overflow:hidden;text-overflow:ellipsis;white-space:pre}
.stage{color:#5b5f67}
.verdict{flex:none;max-width:100%}
.act{max-width:190px;overflow:hidden;text-overflow:ellipsis;box-sizing:border-box;height:18px;margin:0;padding:0 8px;border:0;border-radius:12px;
background:#efede8;color:#1c1e22;font:600 12px/18px system-ui,"Segoe UI",Roboto,Arial,sans-serif;text-decoration:none;cursor:pointer}
.act:hover{background:#e3e0d9}
.strong .act{background:var(--tone);color:#fff}
@media print{:host{display:none!important}}
`;

/** Where it stands comes in custom properties: `all` would undo anything else that the host is given. */
export const GUARD_STYLE = `
:host{all:initial!important;position:fixed!important;z-index:2147483647!important;pointer-events:none!important;
top:var(--top,auto)!important;right:var(--right,auto)!important;bottom:var(--bottom,auto)!important;left:var(--left,auto)!important;transform:var(--shift,none)!important}
.guard{box-sizing:border-box;max-width:min(320px,80vw);padding:10px 12px;border:1px solid #d5d1c8;border-inline-start:4px solid #b23c08;border-radius:10px;
background:#fff;color:#1c1e22;font:13px/18px system-ui,"Segoe UI",Roboto,Arial,sans-serif;box-shadow:0 4px 14px rgb(40 34 20/16%);unicode-bidi:isolate}
`;
