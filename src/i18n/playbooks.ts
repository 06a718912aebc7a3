/** The text ids of a playbook: its title, its steps and the facts beside them. */

import { playbookOf } from '../domain/playbooks.ts';

/** Text ids of the steps of a playbook, in order; none for an id that is not a playbook. */
export function stepsOf(playbook: string): readonly string[] {
  return (playbookOf(playbook)?.steps ?? []).map((step) => `playbook_step_${step}`);
}

/** Text id of a playbook's title. */
export function titleOf(playbook: string): string {
  return `playbook_${playbook.replaceAll('-', '_')}`;
}

/** Text ids of what AliExpress, carriers or the law say about the situation, each with its year (policy.md). */
export function factsOf(playbook: string): readonly string[] {
  return (playbookOf(playbook)?.facts ?? []).map((fact) => `rule_source_${fact.toLowerCase().replaceAll('-', '_')}`);
}
