// Every suite, once: both extension hosts run them all.
import './recognition.test';
import './diagnostics.test';
import './symbols.test';
import './insertion.test';
import './completions.test';
import './navigation.test';
import './rows.test';
import './settings.test';
import './misdecoded.test';
import './configuration.test';
import './hostile.test';
