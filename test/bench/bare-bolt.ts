import bolt from '@slack/bolt';

// Bolt as its own guide sets it up, with an answer that costs nothing.
const app = new bolt.App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
  logLevel: bolt.LogLevel.ERROR,
});
app.command('/nafta', async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text: 'Round 5 is in Mexico City.' });
});
await app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
// Ends by itself: a process that a signal ends writes no compile cache, and its second start would be a first one.
process.on('SIGTERM', () => process.exit(0));
