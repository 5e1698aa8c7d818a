import type { ComponentProps } from 'react';
import { Button } from '../look/Button';

/**
 * The one thing to do next. It stands where the last one stood, so the second click of a double click on "Close voting"
 * must not reveal the result: the browser counts clicks in one place, whatever stands there by then.
 */
export function NextButton({ onClick, ...rest }: ComponentProps<typeof Button>) {
  return <Button look="primary" {...rest} onClick={(event) => event.detail <= 1 && onClick?.(event)} />;
}
