/** Reads the project's own labelled set: phrases by language (tests/labelled/phrases) and carriers' scans (tests/labelled/carriers.tsv). */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STAGES, type Stage } from '../../src/domain/stage.ts';

/** One labelled scan; `alternative` is a second reading that is as good. */
export interface Labelled {
  readonly text: string;
  readonly code: string;
  readonly carrier: string;
  readonly lang: string;
  readonly stage: Stage;
  readonly alternative: Stage | undefined;
  /** Kept away from every tuning: each third phrase of a language and stage. */
  readonly heldBack: boolean;
}

const root = resolve(process.cwd(), 'tests/labelled');

function stageOf(name: string | undefined, where: string): Stage {
  const stage = STAGES.find((each) => each === name);
  if (stage === undefined) throw new Error(`${where}: "${name}" is not a stage`);
  return stage;
}

const optionalStage = (name: string | undefined, where: string): Stage | undefined =>
  name === undefined || name === '' ? undefined : stageOf(name, where);

/** A file is `== stage` followed by one phrase a line; ` ~stage` after a phrase names a second reading that is as good. */
function readPhrases(file: string): Labelled[] {
  const lang = file.replace('.txt', '');
  const phrases: Labelled[] = [];
  let stage: Stage = 'info_only';
  let inStage = 0;
  readFileSync(resolve(root, 'phrases', file), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const where = `${file}:${index + 1}`;
      if (line.startsWith('== ')) {
        stage = stageOf(line.slice(3), where);
        inStage = 0;
      } else if (line.trim() !== '') {
        const [text = '', alternative] = line.split(' ~');
        const heldBack = inStage % 3 === 2;
        phrases.push({
          text,
          code: '',
          carrier: '',
          lang,
          stage,
          alternative: optionalStage(alternative, where),
          heldBack,
        });
        inStage += 1;
      }
    });
  return phrases;
}

export function readAllPhrases(): Labelled[] {
  return readdirSync(resolve(root, 'phrases')).sort().flatMap(readPhrases);
}

export function readCarrierScans(): Labelled[] {
  const [, ...lines] = readFileSync(resolve(root, 'carriers.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const where = `carriers.tsv:${index + 2}`;
    const [carrier = '', lang = '', code = '', text = '', stage, alternative] = line.split('\t');
    return {
      text,
      code,
      carrier,
      lang,
      stage: stageOf(stage, where),
      alternative: optionalStage(alternative, where),
      heldBack: false,
    };
  });
}
