/** An undo window that is over is closed when its time comes. */
@NullMarked
package dev.turnback.release.automation.whenundowindowisoverthencloseit;

import org.jspecify.annotations.NullMarked;
