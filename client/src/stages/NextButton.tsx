import { type ComponentProps, useEffect, useRef } from 'react';
import { Button } from '../look/Button';

/** After its words changed, a click so soon (milliseconds) was meant for the words before. */
const settling = 700;

/**
 * The one thing to do next. It stands where the last one stood, so a double click on "Close voting" must not also
 * reveal the result.
 */
export function NextButton({ children, onClick, ...rest }: ComponentProps<typeof Button> & { children: string }) {
  const changed = useRef({ words: children, at: 0 });
  useEffect(() => {
    if (changed.current.words !== children) changed.current = { words: children, at: performance.now() };
  }, [children]);
  return (
    <Button
      look="primary"
      {...rest}
      onClick={(event) => performance.now() - changed.current.at > settling && onClick?.(event)}
    >
      {children}
    </Button>
  );
}
