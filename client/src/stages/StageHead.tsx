import type { ReactNode } from 'react';
import './stages.css';

type StageHeadProps = { title: string; hint?: ReactNode; children?: ReactNode };

/** The top of a stage on a wide screen: what is asked, how it is done, and at the end what happens next. */
export function StageHead({ title, hint, children }: StageHeadProps) {
  return (
    <header className="stage-head">
      <div className="stage-asks">
        <h1 dir="auto">{title}</h1>
        {hint && <p className="muted">{hint}</p>}
      </div>
      {children && <div className="stage-acts">{children}</div>}
    </header>
  );
}
