// Every suite, once: both extension hosts run them all.
import './manifest.test';
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
import './fill-marks.test';
import './fill.test';
import './hostile.test';
import './ignores.test';
import './structure.test';
import './structure-profiles.test';
