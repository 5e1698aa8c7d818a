import { languages } from './languages';
import { speak } from './speaking';

// Unit tests expect words: English ones.
const [english] = languages;
if (english) await speak(english);
