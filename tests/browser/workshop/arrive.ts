import { expect } from '../screens';
import type { Room } from './room';

export async function arrive({ facilitator, wall, people }: Room) {
  await facilitator.screen.pressNext('Open the doors');
  await wall.says('Join with your phone or laptop');
  await wall.counts(4, 'people here');
  await expect(wall.line('Government')).toHaveText('Government2');
  await expect(wall.line('NGOs')).toHaveText('NGOs2');
  await expect(facilitator.page.getByText('4 in the room')).toBeVisible();
  for (const person of people) await expect(person.heading('You are in')).toBeVisible();
}
