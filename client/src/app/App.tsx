import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { bringFontsLater } from '../look/bringFonts';
import { say } from '../words/say';
import { EnterPage } from './EnterPage';
import { currentPath, onGoing } from './going';
import { HomePage } from './HomePage';
import { JoinPage } from './JoinPage';
import { NoticePage } from './NoticePage';
import { PartsGuard } from './PartsGuard';
import { routeOf } from './routes';
import { spoken } from './spoken';
import { useSpeaking } from './useSpeaking';
import { WorkshopPage } from './WorkshopPage';

const Create = lazy(() => spoken(import('../create/CreatePage').then((room) => ({ default: room.CreatePage }))));
const SeriesPage = lazy(() => spoken(import('../series/SeriesPage')));
const SharedDevice = lazy(() => spoken(import('../sharing/SharedDevice')));
const PrivacyPage = lazy(() => spoken(import('./PrivacyPage')));
const ReportPage = lazy(() => spoken(import('../reports/ReportPage')));

/** The page for the address. What a participant never needs is fetched only by those who do. */
export function App() {
  const path = useSyncExternalStore(onGoing, currentPath);
  const { code, direction } = useSpeaking();
  useEffect(() => {
    document.documentElement.lang = code;
    document.documentElement.dir = direction;
    document.title = say('frame.title');
  }, [code, direction]);
  useEffect(bringFontsLater, []);
  return (
    <PartsGuard key={path}>
      <Suspense fallback={<NoticePage words={say('app.loading')} />}>
        <Page path={path} />
      </Suspense>
    </PartsGuard>
  );
}

function Page({ path }: { path: string }) {
  const route = routeOf(path);
  switch (route.is) {
    case 'home':
      return <HomePage />;
    case 'new':
      return <Create />;
    case 'enter':
      return <EnterPage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'join':
      return <JoinPage code={route.code} />;
    case 'table':
      return <SharedDevice code={route.code} />;
    case 'workshop':
      return <WorkshopPage session={route.session} role={route.role} />;
    case 'report':
      return <ReportPage session={route.session} />;
    case 'series':
      return <SeriesPage series={route.series} />;
    case 'nowhere':
      return <NoticePage title={say('app.notFoundTitle')} words={say('app.notFound')} homeward />;
  }
}
