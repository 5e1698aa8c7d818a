import { deviceStorage } from '../wire/device';
import { type OwnTemplate, readTemplate, writeTemplate } from './templateFile';

/**
 * A facilitator's own templates, in their own browser: they need no account, and a server that many share shows none to another. A file
 * takes one to another device.
 */
const prefix = 'workshop.template/';

export function ownTemplates(): readonly OwnTemplate[] {
  const storage = deviceStorage();
  return storage.keys(prefix).flatMap((key) => {
    const read = readTemplate(storage.get(key) ?? '');
    return 'template' in read ? [read.template] : [];
  });
}

/** Keeps it under its name; false where this browser keeps nothing. */
export function keepTemplate(template: OwnTemplate): boolean {
  const storage = deviceStorage();
  storage.set(prefix + template.name, writeTemplate(template));
  return storage.lasting;
}

export const forgetTemplate = (name: string): void => deviceStorage().remove(prefix + name);
