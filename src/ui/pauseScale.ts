/** Arithmetic of the pause meter: where the silence and its two lines stand on the bar. */

export interface Pause {
  readonly normalUntil: number;
  readonly reactFrom: number;
}

export interface PauseScale {
  /** Shares of the bar, 0 to 1. */
  readonly silent: number;
  readonly normal: number;
  readonly react: number;
  /** Days the whole bar stands for. */
  readonly wholeDays: number;
}

/** The react line stands at 64 % at most, so that its label has room after it. */
const REACT_SHARE = 0.64;
/** And at 40 % at least, so that the labels before it have room too. */
const LEAST_REACT_SHARE = 0.4;

/** All in days of silence. A silence longer than the scale stretches it, until the lines have moved as far as they may: then the bar is full. */
export function pauseScale(silenceDays: number, pause: Pause): PauseScale {
  const silence = Math.max(0, silenceDays);
  const react = Math.max(pause.reactFrom, pause.normalUntil);
  const wholeDays = Math.max(react / REACT_SHARE, Math.min(silence, react / LEAST_REACT_SHARE), 1);
  const share = (days: number) => Math.min(1, Math.max(0, days / wholeDays));
  return { silent: share(silence), normal: share(pause.normalUntil), react: share(react), wholeDays };
}
