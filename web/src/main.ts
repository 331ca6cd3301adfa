/** The page's entry: wires the recogniser, the state and the views together. */

import './styles/page.css';
import { createStore } from './app/actions';
import { createRecogniser } from './app/create-recogniser';
import { Look } from './app/look';
import { chooseLanguage, loadTexts } from './locales/languages';
import { pageServices } from './services';
import './views/app-view';
import type { Page } from './views/page';
import { Theme } from './views/theme';

const address = (path: string): string => `${import.meta.env.BASE_URL}generated/${path}`;

const kiosk = new URLSearchParams(location.search).has('kiosk');
const theme = new Theme();
const texts = await loadTexts(chooseLanguage(navigator.languages));
const { state, effects, actions } = createStore(pageServices(createRecogniser(), address));
const look = new Look(state);
const page: Page = { state, effects, actions, look, texts, theme, kiosk, address };

document.documentElement.lang = texts.language;
document.documentElement.toggleAttribute('data-kiosk', kiosk);
const app = document.createElement('qurio-app');
Object.assign(app, { page });
document.body.replaceChildren(app);
void actions.start();
