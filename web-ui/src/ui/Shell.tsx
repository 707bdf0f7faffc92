import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { toggleTheme, toggleZone, useZone } from '../lib/prefs';
import type { CommandName } from './commands';
import { Icon, Logo } from './icons';
import { useSignOut } from './useSignOut';
import './shell.css';

const Palette = lazy(() => import('./Palette'));
const Notice = lazy(() => import('./Notice'));

/** Keys without a modifier belong to the page only while nobody is typing. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

function useShortcuts(run: (name: CommandName) => void, find: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((event.metaKey || event.ctrlKey) && key === 'k') {
        event.preventDefault();
        find();
      } else if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
      else if (key === 'z') run('zone');
      else if (key === 't') run('theme');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run, find]);
}

export function Shell() {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [finding, setFinding] = useState(false);
  const zone = useZone();
  const leave = useSignOut();
  const [actions] = useState(() => ({
    find: () => setFinding(true),
    run: (name: CommandName) => {
      setFinding(false);
      if (name === 'now') navigate({ to: '/now' });
      else if (name === 'trends') navigate({ to: '/trends', search: {} });
      else if (name === 'incidents') navigate({ to: '/incidents', search: {} });
      else if (name === 'obligations') navigate({ to: '/obligations' });
      else if (name === 'guidance') navigate({ to: '/guidance', search: {} });
      else if (name === 'components') navigate({ to: '/components' });
      else if (name === 'matrix' || name === 'improvements') navigate({ to: `/guidance/${name}`, search: {} });
      else if (name === 'procedures' || name === 'sheets' || name === 'rehearsals')
        navigate({ to: `/guidance/${name}` as string });
      else if (name === 'releases') navigate({ to: '/releases', search: {} });
      else if (name === 'operations') navigate({ to: '/operations' });
      else if (name === 'imports') navigate({ to: '/operations/imports' });
      else if (name === 'settings') navigate({ to: '/settings' });
      else if (name === 'people' || name === 'tokens' || name === 'sources' || name === 'signals' || name === 'audit')
        navigate({ to: `/settings/${name}` });
      else if (name === 'signOut') leave();
      else if (name === 'theme') toggleTheme();
      else toggleZone();
    },
  }));
  useShortcuts(actions.run, actions.find);
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
        <Link to="/incidents" search={{}} className={on(path.startsWith('/incidents'))}>
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
          aria-keyshortcuts="Z"
        >
          <Icon name="zone" />
          <span>{zone === 'utc' ? 'UTC' : 'Local'}</span>
        </button>
        <button type="button" className="navi setting" onClick={toggleTheme} aria-keyshortcuts="T">
          <Icon name="theme" />
          <span>Theme</span>
        </button>
        <button type="button" className="navi" onClick={actions.find} aria-keyshortcuts="Control+K Meta+K">
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
      {finding && (
        <Suspense>
          <Palette setOpen={setFinding} run={actions.run} />
        </Suspense>
      )}
    </div>
  );
}
