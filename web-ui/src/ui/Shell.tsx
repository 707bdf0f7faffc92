import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { toggleTheme, toggleZone, useKeys, useZone } from '../lib/prefs';
import { ariaKeys } from '../lib/shortcuts';
import { Icon, Logo } from './icons';
import { later } from './later';
import { useShortcuts } from './useShortcuts';
import './shell.css';

const Palette = later(() => import('./Palette'));
const Notice = later(() => import('./Notice'));
const KeysShown = later(() => import('./KeysShown'));

export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const zone = useZone();
  const keys = useKeys();
  const [over] = useState(() => ({
    find: () => setShown('palette'),
    showKeys: () => setShown('keys'),
    close: () => setShown(null),
  }));
  useShortcuts(over);
  const on = (here: boolean) => (here ? 'navi on' : 'navi');
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <nav className="rail" aria-label="Main">
        <Link to="/now" className="logo" aria-label="Turnback">
          <Logo />
        </Link>
        <Link to="/now" className={on(path === '/' || path === '/now')}>
          <Icon name="now" />
          <span>Now</span>
        </Link>
        <Link to="/incidents" search={{}} className={on(path.startsWith('/incidents') || path.startsWith('/reviews'))}>
          <Icon name="incidents" />
          <span>Incidents</span>
        </Link>
        <Link to="/obligations" className={on(path.startsWith('/obligations'))}>
          <Icon name="obligations" />
          <span>Obligations</span>
        </Link>
        <Link to="/trends" search={{}} className={on(path === '/trends')}>
          <Icon name="trends" />
          <span>Trends</span>
        </Link>
        <Link to="/releases" search={{}} className={on(path.startsWith('/releases') || path.startsWith('/gate'))}>
          <Icon name="releases" />
          <span>Releases</span>
        </Link>
        <Link to="/components" className={on(path.startsWith('/guidance') || path.startsWith('/components'))}>
          <Icon name="guidance" />
          <span>Prepare</span>
        </Link>
        <Link to="/operations" className={`${on(path.startsWith('/operations'))} setting`}>
          <Icon name="operations" />
          <span>Operations</span>
        </Link>
        <span className="gap" />
        <Link to="/settings" className={on(path.startsWith('/settings'))}>
          <Icon name="settings" />
          <span>Settings</span>
        </Link>
        <button
          type="button"
          className="navi setting"
          onClick={toggleZone}
          aria-label={`Times in ${zone === 'utc' ? 'UTC' : 'local time'}. Switch`}
          aria-keyshortcuts={ariaKeys(keys.zone)}
        >
          <Icon name="zone" />
          <span>{zone === 'utc' ? 'UTC' : 'Local'}</span>
        </button>
        <button type="button" className="navi setting" onClick={toggleTheme} aria-keyshortcuts={ariaKeys(keys.theme)}>
          <Icon name="theme" />
          <span>Theme</span>
        </button>
        <button type="button" className="navi" onClick={over.find} aria-keyshortcuts={ariaKeys(keys.find)}>
          <Icon name="find" />
          <span>Find</span>
        </button>
      </nav>
      <main id="main" tabIndex={-1}>
        <Suspense>
          <Notice path={path} />
        </Suspense>
        <Outlet />
      </main>
      <Suspense>
        {shown === 'palette' && <Palette close={over.close} showKeys={over.showKeys} />}
        {shown === 'keys' && <KeysShown close={over.close} />}
      </Suspense>
    </div>
  );
}
