package io.github.sscop.problem;

/**
 * A value of the contract or of a result, whose form in JSON does not follow from its Java type.
 *
 * <p>{@code io.github.sscop.json.Documents} writes documents and their parts. A mapper that knows nothing of the contract would
 * give them another form without notice; so there is one property that makes it fail.
 */
public interface ContractValue {

    /**
     * Throws, for mappers that write whatever has a getter; applications have no use for it.
     *
     * @throws UnsupportedOperationException always, with what to use in place of such a mapper
     */
    default Object getFormInJson() {
        throw new UnsupportedOperationException(getClass().getName()
                + " is not written as a bean, because the contract defines its form in JSON; write it with"
                + " io.github.sscop.json.Documents, or register io.github.sscop.jackson.SscopModule with Jackson 3");
    }
}
