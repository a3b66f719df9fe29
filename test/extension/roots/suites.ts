// What is different where a workspace has several folders, and nobody has said that its authors are to be trusted.
import './roots.test';
