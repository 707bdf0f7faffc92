/** Who somebody is in the chat. */
@NullMarked
package dev.turnback.people.write.connectchat;

import org.jspecify.annotations.NullMarked;
