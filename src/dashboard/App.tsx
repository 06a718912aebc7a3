/** The dashboard: its places, and the one that is open. */

import { Announcer } from '../order/Announcer.tsx';
import { OpenQuestionsProvider } from '../order/OpenQuestionsProvider.tsx';
import { type Surroundings, SurroundingsContext } from '../order/surroundings.ts';
import { useTexts, type Words, WordsContext } from '../ui/words.ts';
import { ChartView } from './chart/ChartView.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { DataPlace } from './data/DataPlace.tsx';
import { EvidenceView } from './evidence/EvidenceView.tsx';
import { Navigation } from './Navigation.tsx';
import { OrdersView } from './orders/OrdersView.tsx';
import { PermissionsView } from './PermissionsView.tsx';
import { CONTENT, type Route, useRoute } from './routes.ts';
import { SettingsView } from './settings/SettingsView.tsx';
import { StatisticsView } from './statistics/StatisticsView.tsx';
import { DashboardContext, type DashboardSurroundings } from './surroundings.ts';
import { type Rows, useRows } from './useRows.ts';
import { WelcomeView } from './WelcomeView.tsx';

export interface AppProps {
  readonly dashboard: DashboardSurroundings;
  /** What an open order touches. */
  readonly surroundings: Surroundings;
  readonly words: Words;
}

export function App({ dashboard, surroundings, words }: AppProps) {
  return (
    <WordsContext.Provider value={words}>
      <SurroundingsContext.Provider value={surroundings}>
        <DashboardContext.Provider value={dashboard}>
          <OpenQuestionsProvider>
            <Announcer>
              <House />
            </Announcer>
          </OpenQuestionsProvider>
        </DashboardContext.Provider>
      </SurroundingsContext.Provider>
    </WordsContext.Provider>
  );
}

function House() {
  const route = useRoute();
  return route.place === 'welcome' ? <WelcomeView /> : <Rooms route={route} />;
}

function Rooms({ route }: { readonly route: Route }) {
  const texts = useTexts();
  const rows = useRows();
  return (
    <div class="house">
      <a class="skip" href={CONTENT}>
        {texts.say('ui_dash_skip')}
      </a>
      <Navigation place={route.place} />
      <main class="content" id="content" tabIndex={-1}>
        <DemoBanner />
        <PlaceView route={route} rows={rows} />
      </main>
    </div>
  );
}

function PlaceView({ route, rows }: { readonly route: Route; readonly rows: Rows }) {
  switch (route.place) {
    case 'chart':
      return <ChartView rows={rows} />;
    case 'statistics':
      return <StatisticsView rows={rows} />;
    case 'settings':
      return <SettingsView />;
    case 'permissions':
      return <PermissionsView />;
    case 'evidence':
      return <EvidenceView orderId={route.orderId} />;
    case 'data':
      return <DataPlace />;
    case 'archive':
      return <OrdersView key="archive" rows={rows} place="archive" orderId={route.orderId} />;
    default:
      return <OrdersView key="orders" rows={rows} place="orders" orderId={route.orderId} />;
  }
}
