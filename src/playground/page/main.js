import { startCombos } from './combo.js';
import { startComposer } from './composer.js';
import { askForHome, dropMessage, showHome, showMessage, startConversation } from './conversation.js';
import { startFrame } from './frame.js';
import { startMenus } from './menus.js';
import { closeModals, showModal, startModals } from './modal.js';
import { announce, pageData } from './page-data.js';
import { showClock, showEntry, showFaults, startPanel } from './panel.js';
import { startPressing } from './press.js';

const hear = {
  message: showMessage,
  gone: dropMessage,
  modal: showModal,
  closed: closeModals,
  home: showHome,
  wire: showEntry,
  faults: showFaults,
  clock: showClock,
};

const listen = () => {
  const live = new EventSource(`/live?as=${pageData.as}`);
  let lost = false;
  live.addEventListener('message', ({ data }) => {
    const news = JSON.parse(data);
    hear[news.kind]?.(news);
  });
  live.addEventListener('error', () => {
    if (!lost) announce('The playground does not answer any more.');
    lost = true;
  });
  live.addEventListener('open', () => {
    // News sent while the connection was lost is not repeated.
    if (lost) location.reload();
    document.documentElement.dataset.live = 'yes';
    // Asked only once the stream is open: before, the page would miss the Home that the app draws.
    askForHome();
  });
};

startFrame();
startMenus();
startPressing();
startCombos();
startModals();
startComposer();
startPanel();
listen();
startConversation();
