/** A section that opens and closes: the browser's own `details`, so that keyboard and search in page just work. */

import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: string;
  readonly aside?: string;
  readonly open?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function Disclosure({ title, aside, open = false, id, children }: DisclosureProps) {
  return (
    <details class="section" open={open} id={id}>
      <summary class="section-title">
        <h3>{title}</h3>
        {aside !== undefined && <span class="tiny">{aside}</span>}
        <Icon name="down" />
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
