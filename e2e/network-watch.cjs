// Loaded into the main process before the app (-r): tells of every socket that it opens to a network.
const { subscribe } = require('node:diagnostics_channel')

const tell = (what) => process.stderr.write(`\n[network] ${what}\n`)

subscribe('net.client.socket', ({ socket }) => {
  socket.on('lookup', (_error, _address, _family, host) => tell(`look-up of ${host}`))
  socket.on('connectionAttempt', (address, port) => tell(`connection to ${address}:${port}`))
})
subscribe('udp.socket', () => tell('datagrams'))
