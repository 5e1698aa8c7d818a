import { expect, it } from 'vitest';
import { roomAddress, secretLink } from './addresses';

const room = ['http://192.168.4.20:5080', 'http://10.0.0.2:5080'];

it('gives the room an address that works on other devices', () => {
  expect(roomAddress(room, { hostname: 'localhost', origin: 'http://localhost:5080' })).toBe(room[0]);
  expect(roomAddress([], { hostname: '127.0.0.1', origin: 'http://127.0.0.1:5080' })).toBe('http://127.0.0.1:5080');
});

it('keeps the address that somebody came by: it is known to work', () => {
  expect(roomAddress(room, { hostname: 'ws.example.org', origin: 'https://ws.example.org' })).toBe(
    'https://ws.example.org',
  );
});

it('puts a secret where no server sees it', () => {
  expect(new URL(secretLink('http://a', 'abc')).pathname).toBe('/enter');
});
