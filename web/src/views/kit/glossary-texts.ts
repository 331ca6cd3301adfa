/** The page's texts with those of the glossary. */

import { GLOSSARY } from '../../locales/further';
import { furtherTexts } from './further-texts';

export const glossaryTexts = furtherTexts(GLOSSARY);
