import { type ReactNode, useEffect } from 'react';
import type { Link } from '../../api/live';
import { LinkState } from '../../ui/LinkState';
import { PrepareTabs } from './Tabs';
import './prepare.css';

interface Props {
  title: string;
  lede: ReactNode;
  /** Whether what is shown is as it is now, where the page follows it. */
  link?: Link;
  /** Beside the title. */
  acts?: ReactNode;
  children: ReactNode;
  /** What the window is called when that is not the title. */
  window?: string;
  wide?: boolean;
  /** The ways to its neighbours; those of what is prepared unless others are given. */
  tabs?: ReactNode;
}

/** The frame around one page of what is prepared, or of what is released. */
export function PreparePage({
  title,
  lede,
  link,
  acts,
  children,
  window = title,
  wide,
  tabs = <PrepareTabs />,
}: Props) {
  useEffect(() => {
    document.title = `${window} · Turnback`;
  }, [window]);
  return (
    <div className={wide ? 'page wide' : 'page'}>
      <header className="titled">
        <h1>{title}</h1>
        <div className="beside">
          {link && <LinkState link={link} />}
          {acts}
        </div>
      </header>
      <p className="lede">{lede}</p>
      {tabs}
      {children}
    </div>
  );
}
