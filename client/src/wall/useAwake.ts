import { useEffect } from 'react';

/** Keeps the projector's laptop from going dark while nobody touches it, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    // Absent on plain http from another device; refused on an empty battery. The wall works without.
    const stay = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const held = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (gone) await held?.release();
      else lock = held;
    };
    void stay();
    // The browser lets go of it whenever the page is hidden.
    const again = () => void stay();
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
