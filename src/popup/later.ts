/** What the popup loads once its list is on show: everything that stands above, below or over the cards. */

import '../order/toast.css';
import './later.css';

export { Failure } from '../order/Failure.tsx';
export { FollowUp } from '../order/FollowUp.tsx';
export { OrderView } from '../order/OrderView.tsx';
export { DeskKeys } from './DeskKeys.tsx';
export { FilterBar } from './FilterBar.tsx';
export { FirstRun } from './FirstRun.tsx';
export { KeysDialog } from './KeysDialog.tsx';
export { Notices } from './Notices.tsx';
export { ReadAllNotice, ReadAllOffer } from './ReadAll.tsx';
