// One after the other, in one browser: the machine's few cores belong to what is measured.
import './cards.mjs';
import './live.mjs';
import './tools.mjs';
import './access.mjs';
import './gallery.mjs';
import './readme.mjs';
import './front.mjs';
import './motion.mjs';
