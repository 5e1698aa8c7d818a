import { bringFonts } from '../look/bringFonts';
import { speakWholly } from '../words/speaking';

/** A page that says more than a participant's phone does comes with all the words and in our own letters. */
export async function spoken<Page>(page: Promise<Page>): Promise<Page> {
  void bringFonts();
  const [loaded] = await Promise.all([page, speakWholly()]);
  return loaded;
}
