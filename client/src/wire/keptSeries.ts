import { type DeviceStorage, deviceStorage } from './device';

/** A series that this device has a link of. */
export type KeptSeries = {
  readonly series: string;
  readonly title: string;
  readonly link: string;
  readonly reader?: string;
};

const prefix = 'workshop.series/';

/** The series that a link says it is of; undefined for anything else that people paste. */
export function seriesOf(link: string): string | undefined {
  return /^(series-[\w-]+)\.[\w-]{21,63}$/.exec(link)?.[1];
}

/** The secret in what was pasted: a whole address or only its end. */
export function secretIn(pasted: string): string {
  return pasted.trim().split('#').at(-1) ?? '';
}

export function keepSeries(series: KeptSeries, storage: DeviceStorage = deviceStorage()): void {
  const before = seriesKept(series.series, storage);
  storage.set(prefix + series.series, JSON.stringify({ ...(before?.reader && { reader: before.reader }), ...series }));
}

export function dropSeries(series: string, storage: DeviceStorage = deviceStorage()): void {
  storage.remove(prefix + series);
}

export function seriesKept(series: string, storage: DeviceStorage = deviceStorage()): KeptSeries | undefined {
  return read(storage.get(prefix + series));
}

export function everySeriesKept(storage: DeviceStorage = deviceStorage()): readonly KeptSeries[] {
  return storage.keys(prefix).flatMap((key) => read(storage.get(key)) ?? []);
}

function read(text: string | undefined): KeptSeries | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as KeptSeries);
  } catch {
    return undefined;
  }
}
