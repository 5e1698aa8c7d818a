import { languages } from './languages';
import { speak, speakWholly } from './speaking';

// Unit tests expect words: English ones.
const [english] = languages;
await speakWholly();
if (english) await speak(english);
