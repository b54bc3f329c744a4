/**
 * Virtual machines beside this one, for native code that may end its process, and the files through which both sides talk.
 */
@NullMarked
package dev.eqdrive.child;

import org.jspecify.annotations.NullMarked;
