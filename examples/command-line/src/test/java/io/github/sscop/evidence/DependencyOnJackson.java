package io.github.sscop.evidence;

import tools.jackson.core.JsonToken;

/** Evidence that knows of JSON. */
final class DependencyOnJackson {

    JsonToken token() {
        return JsonToken.START_OBJECT;
    }
}
