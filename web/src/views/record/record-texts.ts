/** The page's texts with those of recording and replaying. */

import { RECORD } from '../../locales/further';
import { furtherTexts } from '../kit/further-texts';

export const recordTexts = furtherTexts(RECORD);
