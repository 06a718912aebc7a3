import { describe, expect, it } from 'vitest';
import { figuresOf, spreadOf } from '../../../scripts/measure/figures.ts';

const SOURCE = `/** One. */

/**
 * Three
 * lines.
 */
export function whole(): number {
  const short = () => 1;
  return [2].map((two) => {
    // Why.
    return two + short();
  })[0];
}

export class Room {
  open() {
    return 1; // Not a line of its own.
  }
}
`;

describe('the figures of a file', () => {
  it('count its lines, its functions of several lines, and the lines that are comment', () => {
    const { lines, functions, comments, blank } = figuresOf('x.ts', SOURCE);
    expect(lines).toBe(19);
    expect([...functions].sort((a, b) => b - a)).toEqual([7, 4, 3]);
    expect(comments).toBe(6);
    expect(blank).toBe(2);
  });

  it('read views, too', () => {
    const view = `const View = () => (\n  <p>\n    {/* Why. */}\n    {1}\n  </p>\n);\n`;
    expect(figuresOf('x.tsx', view)).toEqual({ lines: 6, functions: [6], comments: 1, blank: 0 });
  });
});

describe('the spread of figures', () => {
  it.each([
    [[], { p50: 0, p90: 0, max: 0 }],
    [[7], { p50: 7, p90: 7, max: 7 }],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { p50: 5, p90: 9, max: 10 }],
  ])('of %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});
