import { useEffect, useState } from 'react';
import { roomAddress } from '../create/addresses';
import { askHost } from '../wire/http';

/** The address that people in the room open; this page's own until the server has named a better one. */
export function useRoomAddress(): string {
  const [address, setAddress] = useState(window.location.origin);
  useEffect(() => {
    let gone = false;
    void askHost().then((host) => {
      if (!gone && host.is === 'answered') setAddress(roomAddress(host.answer.addresses, window.location));
    });
    return () => {
      gone = true;
    };
  }, []);
  return address;
}
