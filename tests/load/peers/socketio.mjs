// An ordinary retro board: Socket.IO, SQLite, each change stored and sent to all.
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';

const [port, folder] = process.argv.slice(2);
const db = new Database(join(folder, 'board.db'));
db.pragma('journal_mode = WAL');
db.exec('create table if not exists notes (id text primary key, stage text, text text, number integer)');
db.exec('create table if not exists votes (theme text primary key, total integer)');
const write = db.prepare('insert into notes values (@id, @stage, @text, @number)');
const all = db.prepare('select * from notes');
const vote = db.prepare(
  'insert into votes values (@theme, 1) on conflict (theme) do update set total = total + 1 returning total',
);

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  socket.emit('board', all.all());
  socket.on('note', (note) => {
    write.run(note);
    io.emit('note', note);
  });
  socket.on('vote', ({ theme }) => {
    io.emit('vote', { theme, total: vote.get({ theme }).total });
  });
});
http.listen(Number(port), '127.0.0.1');
