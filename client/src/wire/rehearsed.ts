import { type DeviceStorage, deviceStorage } from './device';

const keyOf = (rehearsal: string) => `workshop.rehearses/${rehearsal}`;

/** Which workshop a rehearsal tries out, to go back to it. */
export function keepRehearsed(rehearsal: string, prepared: string, storage: DeviceStorage = deviceStorage()): void {
  storage.set(keyOf(rehearsal), prepared);
}

export const rehearsedBy = (rehearsal: string, storage: DeviceStorage = deviceStorage()): string | undefined =>
  storage.get(keyOf(rehearsal));
