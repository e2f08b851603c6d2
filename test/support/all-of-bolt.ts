// Test files share a process, in which the bot leaves out those of Bolt’s receivers that are not loaded by then: the next
// file may need them.
import '@slack/bolt/dist/receivers/HTTPReceiver.js';
import '@slack/bolt/dist/receivers/SocketModeReceiver.js';
