import { useEffect, useState } from 'react';
import { roomAddress } from '../create/addresses';
import { askHost } from '../wire/http';

/** Between two askings, in milliseconds. */
const firstPause = 1_000;
const longestPause = 30_000;

/** The address that people in the room open; this page's own until the server has named a better one. */
export function useRoomAddress(): string {
  const [address, setAddress] = useState(window.location.origin);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const find = async (pause: number) => {
      const host = await askHost();
      if (gone) return;
      if (host.is === 'answered') setAddress(roomAddress(host.answer.addresses, window.location));
      // A wrong address on the wall keeps a whole room out: asked until it is known.
      else timer = setTimeout(() => void find(Math.min(longestPause, pause * 2)), pause);
    };
    void find(firstPause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return address;
}
