import { say } from '../words/say';
import { CodeForm } from './CodeForm';

/** `/`: most people come to join; some to make a workshop. */
export function HomePage() {
  return (
    <>
      <CodeForm />
      <footer className="home-foot">
        <a className="lone-link" href="/table">
          {say('share.home')}
        </a>
        <p className="muted">{say('home.orNew')}</p>
        <a className="button" href="/new">
          {say('home.new')}
        </a>
      </footer>
    </>
  );
}
