/** The one main button of a card, with a second one where a message to the seller helps beside it. */

import { type Move, mainMove, type SectionId, sideMove } from '../domain/moves.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { type FinishedText, useDisputeText, useSellerMessage } from './finishedTexts.ts';
import { useQuestions } from './OpenQuestionsProvider.tsx';
import { ReceivedQuestion } from './ReceivedQuestion.tsx';

export interface MainButtonProps {
  readonly stored: StoredOrder;
  /** Opens the order at a section. */
  readonly onShow: (section: SectionId) => void;
}

export function MainButton({ stored, onShow }: MainButtonProps) {
  const texts = useTexts();
  const message = useSellerMessage(stored);
  const main = mainMove(stored, message.fits);
  const side = sideMove(stored, message.fits);
  if (main === null) return null;
  if (main.kind === 'received') return <ReceivedQuestion stored={stored} />;
  const strong = stored.verdict.level === 'react' || stored.verdict.level === 'urgent';
  return (
    <div class="moves">
      <MoveButton
        move={main}
        look={strong ? 'button button-main grow' : 'button button-tinted grow'}
        stored={stored}
        message={message}
        onShow={onShow}
      />
      {side !== null && strong && (
        <SideButton words={texts.say(side.words)} onClick={() => message.copy(side.question)} />
      )}
    </div>
  );
}

function SideButton({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="button button-icon" aria-label={words} title={words} onClick={onClick} data-copies="">
      <Icon name="message" />
    </button>
  );
}

interface MoveButtonProps extends MainButtonProps {
  readonly move: Move;
  readonly look: string;
  readonly message: FinishedText;
}

function MoveButton({ move, look, stored, message, onShow }: MoveButtonProps) {
  const texts = useTexts();
  const { ask } = useQuestions();
  const dispute = useDisputeText(stored);
  if (move.kind === 'received') return null;
  if (move.kind === 'visit') {
    const { question } = move;
    /** The form wants a text: it waits in the clipboard when the page opens, and the question when the buyer is back. */
    const leave = () => {
      if (question === undefined) return;
      if (!dispute.fits) ask(stored.orderId, question);
      else dispute.copy(question);
    };
    return (
      <ExternalLink href={move.url} class={look} onClick={leave}>
        {texts.say(move.words)}
      </ExternalLink>
    );
  }
  const act = () => (move.kind === 'copy' ? message.copy(move.question) : onShow(move.section));
  return (
    <button type="button" class={look} onClick={act} data-copies={move.kind === 'copy' ? '' : undefined}>
      {move.kind === 'copy' && <Icon name="copy" />}
      <span>{texts.say(move.words)}</span>
    </button>
  );
}
