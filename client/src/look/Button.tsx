import type { ComponentPropsWithRef } from 'react';

type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** `primary` is the one thing to do on a screen; `quiet` has no frame until it is pointed at. */
  look?: 'primary' | 'quiet' | 'warn';
  /** At thumb height on a phone. */
  big?: boolean;
  /** Waiting for the server: keeps its words and its focus, and does nothing until it is done. */
  busy?: boolean;
};

export function Button({ look, big = false, busy = false, className = '', onClick, ...rest }: ButtonProps) {
  const classes = ['button', look && `button-${look}`, big && 'button-big', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
