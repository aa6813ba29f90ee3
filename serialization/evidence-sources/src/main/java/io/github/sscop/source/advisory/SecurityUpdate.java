package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.ReadingPart;
import java.util.Optional;

/**
 * An update that fixes a vulnerability, as an advisory dates it.
 *
 * @param subject the product in any version
 * @param vulnerability the number of the vulnerability
 * @param severity its severity in capital letters, the highest that the advisory gives
 * @param disclosedOn when it was found, or disclosed to the vendor
 * @param publishedOn when it was made public
 * @param releasedOn when the first update that fixes it was released
 */
record SecurityUpdate(
        Subject subject,
        String vulnerability,
        Optional<String> severity,
        Optional<PartialDate> disclosedOn,
        Optional<PartialDate> publishedOn,
        PartialDate releasedOn)
        implements ReadingPart {

    @Override
    public Optional<PartialDate> date() {
        return Optional.of(releasedOn);
    }
}
